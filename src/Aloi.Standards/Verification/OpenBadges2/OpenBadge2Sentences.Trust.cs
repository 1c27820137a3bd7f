namespace Aloi.Standards.Verification;

/// <content>The issuer, its signature and its withdrawals, and the person.</content>
internal static partial class OpenBadge2Sentences
{
    public static Sentence Issuer(string host) =>
        new($"L’émetteur se présente sur son site ({host}).", $"The issuer presents itself on its site ({host}).");

    public static Sentence IssuerNowhere { get; } =
        new(
            "L’émetteur n’a pas d’adresse sur le web : rien ne confirme qui il est.",
            "The issuer has no address on the web: nothing confirms who it is."
        );

    public static Sentence IssuerNotRead(Sentence why) =>
        new($"La présentation de l’émetteur n’a pas pu être lue : {why.French}", $"The issuer's profile could not be read: {why.English}");

    public static Sentence IssuerMalformed { get; } =
        new("La présentation de l’émetteur est incomplète ou mal écrite.", "The issuer's profile is incomplete or badly written.");

    public static Sentence IssuerAnother { get; } =
        new("À l’adresse de l’émetteur se trouve un autre émetteur.", "Another issuer is at the issuer's address.");

    public static Sentence Signature { get; } =
        new(
            "La signature est intacte, et la clé est l’une de celles de l’émetteur.",
            "The signature is intact, and the key is one of the issuer's."
        );

    public static Sentence SignatureChanged { get; } =
        new(
            "La signature ne correspond pas : le badge a changé, ou une autre clé l’a signé.",
            "The signature does not match: the badge has changed, or another key signed it."
        );

    public static Sentence SignatureMissing { get; } =
        new("Le badge annonce une signature, et n’en porte pas.", "The badge announces a signature and carries none.");

    public static Sentence SignatureNotChecked { get; } =
        new(
            "La signature n’a pas pu être vérifiée, car on ne sait pas quelles clés sont celles de l’émetteur.",
            "The signature could not be checked, because it is not known which keys are the issuer's."
        );

    public static Sentence SignatureWorthless { get; } =
        new(
            "Ce genre de signature ne garantit rien : n’importe qui peut la faire.",
            "This kind of signature vouches for nothing: anybody can make it."
        );

    public static Sentence KeyNotListed { get; } =
        new(
            "La clé qui a signé n’est pas parmi celles que publie l’émetteur.",
            "The key that signed is not among those that the issuer publishes."
        );

    public static Sentence NotVouched { get; } =
        new("Rien ne montre que ce badge vient de son émetteur.", "Nothing shows that this badge comes from its issuer.");

    public static Sentence NotRevoked { get; } = new("L’émetteur n’a pas retiré ce badge.", "The issuer has not withdrawn this badge.");

    public static Sentence NoRevocationList { get; } =
        new("L’émetteur n’annonce aucune liste de retrait.", "The issuer names no list of withdrawals.");

    public static Sentence RevocationMalformed { get; } =
        new(
            "La liste de retrait de l’émetteur est mal écrite ; on ne sait donc pas si le badge a été retiré.",
            "The issuer's list of withdrawals is badly written, so it is not known whether the badge was withdrawn."
        );

    public static Sentence RevocationOfAnother { get; } =
        new(
            "La liste de retrait n’est pas celle de l’émetteur ; on ne sait donc pas si le badge a été retiré.",
            "The list of withdrawals is not the issuer's, so it is not known whether the badge was withdrawn."
        );

    public static Sentence RecipientSame { get; } =
        new("Le badge a bien été remis à cette personne.", "The badge was awarded to this person.");

    public static Sentence RecipientOther { get; } =
        new("Le badge a été remis à quelqu’un d’autre.", "The badge was awarded to somebody else.");

    public static Sentence RecipientOtherKind(string kind) =>
        new(
            $"Le badge désigne la personne autrement ({kind}) : on ne peut pas comparer.",
            $"The badge designates the person in another way ({kind}): they cannot be compared."
        );

    public static Sentence RecipientWeakHash { get; } =
        new(
            "Le badge désigne la personne par une empreinte trop faible pour en être sûr.",
            "The badge designates the person by a hash that is too weak to be sure."
        );

    public static Sentence RecipientNotCompared { get; } =
        new(
            "La personne qui présente le badge n’a pas été comparée avec celle qui l’a reçu.",
            "The person who presents the badge was not compared with the one who received it."
        );

    public static Sentence Revoked(string? reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? new("L’émetteur a retiré ce badge.", "The issuer has withdrawn this badge.")
            : new($"L’émetteur a retiré ce badge : {Plain(reason)}", $"The issuer has withdrawn this badge: {Plain(reason)}");

    // The reason is the issuer's text: it is shown short, on one line.
    private static string Plain(string reason)
    {
        const int Longest = 300;
        var line = string.Concat(reason.Select(c => IsUnwanted(c) ? ' ' : c));
        return line.Length > Longest ? line[..Longest] : line;
    }

    private static bool IsUnwanted(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
