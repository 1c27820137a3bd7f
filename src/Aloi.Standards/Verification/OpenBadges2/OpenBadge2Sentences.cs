namespace Aloi.Standards.Verification;

/// <summary>The sentences about badges of Open Badges 2.0, and about those that are older: the document, and where it is published.</summary>
internal static partial class OpenBadge2Sentences
{
    public static Sentence NotAnAssertion { get; } =
        new("Ce n’est pas un badge de la version 2 d’Open Badges.", "This is not a badge of version 2 of Open Badges.");

    public static Sentence FirstVersion(string version) =>
        new(
            $"Ce badge est au format Open Badges {version}, une première version qui n’est pas vérifiée ici.",
            $"This badge is in the format Open Badges {version}, a first version that is not checked here."
        );

    public static Sentence Shape { get; } =
        new("Le document a la forme d’un badge Open Badges 2.0.", "The document has the shape of an Open Badges 2.0 badge.");

    public static Sentence Missing(string where) =>
        new(
            $"Il manque au badge une information obligatoire ({where}).",
            $"A required piece of information is missing from the badge ({where})."
        );

    public static Sentence Malformed(string where) =>
        new($"Une information du badge est mal écrite ({where}).", $"A piece of information in the badge is badly written ({where}).");

    public static Sentence Hosted { get; } =
        new("Le badge est bien publié à son adresse, et dit la même chose.", "The badge is published at its address, and says the same.");

    public static Sentence HostedChanged { get; } =
        new(
            "Le badge présenté ne dit pas la même chose que celui qui est publié à son adresse : c’est la version publiée qui compte.",
            "The badge that was presented does not say what the one published at its address says: the published one counts."
        );

    public static Sentence HostedNowhere { get; } =
        new(
            "Le badge devrait être publié sur le site de son émetteur, mais n’indique aucune adresse où le lire.",
            "The badge should be published on its issuer's site, but names no address to read it at."
        );

    public static Sentence HostedNotRead(Sentence why) =>
        new(
            $"Le badge n’a pas pu être lu sur le site de son émetteur, et rien ne dit donc s’il est authentique : {why.French}",
            $"The badge could not be read on its issuer's site, so it is not known whether it is genuine: {why.English}"
        );

    public static Sentence HostedMalformed { get; } =
        new("À l’adresse du badge se trouve autre chose qu’un badge.", "Something other than a badge is at the badge's address.");

    public static Sentence HostedAnother { get; } =
        new("À l’adresse du badge se trouve un autre badge.", "Another badge is at the badge's address.");

    public static Sentence HostedInside { get; } =
        new("Le badge est publié sur le site de son émetteur.", "The badge is published on its issuer's site.");

    public static Sentence HostedOutside { get; } =
        new(
            "Le badge n’est pas publié là où son émetteur publie les siens.",
            "The badge is not published where its issuer publishes its own."
        );

    public static Sentence BadgeOutside { get; } =
        new(
            "La description du badge n’est pas publiée sur le site de son émetteur.",
            "The description of the badge is not published on its issuer's site."
        );

    public static Sentence BadgeRead { get; } = new("La description du badge a été lue.", "The description of the badge was read.");

    public static Sentence BadgeNotRead(Sentence why) =>
        new(
            $"La description du badge n’a pas pu être lue : {why.French}",
            $"The description of the badge could not be read: {why.English}"
        );

    public static Sentence BadgeMalformed { get; } =
        new("La description du badge manque ou est mal écrite.", "The description of the badge is missing or badly written.");

    public static Sentence BadgeOfAnother { get; } =
        new(
            "D’après sa description publiée, ce badge est celui d’un autre émetteur.",
            "According to its published description, this badge is another issuer's."
        );
}
