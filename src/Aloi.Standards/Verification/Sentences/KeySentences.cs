namespace Aloi.Standards.Verification;

/// <summary>The sentences about documents of keys, and about the history of an issuer's keys.</summary>
internal static class KeySentences
{
    public static Sentence DocumentMalformed { get; } =
        new(
            "Le document de l’émetteur ne se lit pas : ses clés sont inconnues.",
            "The issuer's document cannot be read: its keys are unknown."
        );

    public static Sentence DocumentAmbiguous { get; } =
        new(
            "Le document de l’émetteur donne deux clés sous le même nom : on ne sait pas laquelle compte.",
            "The issuer's document gives two keys under the same name: it is not known which one counts."
        );

    public static Sentence DocumentTooManyKeys { get; } =
        new("Le document de l’émetteur a trop de clés pour être lu.", "The issuer's document has too many keys to be read.");

    public static Sentence DocumentTooLarge { get; } =
        new(
            "Le document de l’émetteur est trop volumineux : sa clé n’a pas pu être lue.",
            "The issuer's document is too large: its key could not be read."
        );

    public static Sentence ControllerCycle { get; } =
        new(
            "La clé renvoie à une autre clé au lieu d’un émetteur : personne n’en répond.",
            "The key refers to another key instead of an issuer: nobody answers for it."
        );

    public static Sentence AddressMalformed { get; } =
        new("L’adresse de la clé est mal écrite.", "The address of the key is badly written.");

    public static Sentence Deactivated { get; } =
        new(
            "L’émetteur avait mis fin à cet identifiant à la date de la signature.",
            "The issuer had ended this identifier by the date of the signature."
        );

    public static Sentence NotYetPublished { get; } =
        new(
            "À la date de la signature, l’identifiant de l’émetteur n’existait pas encore.",
            "On the date of the signature, the issuer's identifier did not exist yet."
        );

    public static Sentence VersionNotFound { get; } =
        new(
            "La signature nomme une version du document de l’émetteur qui n’a jamais existé.",
            "The signature names a version of the issuer's document that never existed."
        );

    public static Sentence Replaced(string date) =>
        new(
            $"L’émetteur a remplacé cette clé depuis (le {date}) ; elle était la sienne à la date que la signature se donne.",
            $"The issuer has replaced this key since (on {date}); it was the issuer's on the date that the signature gives itself."
        );

    public static Sentence HistoryBroken { get; } =
        new(
            "L’historique des clés de l’émetteur est abîmé ou falsifié : il ne peut pas être cru.",
            "The history of the issuer's keys is damaged or forged: it cannot be believed."
        );

    public static Sentence HistoryTooLarge { get; } =
        new("L’historique des clés de l’émetteur est démesuré.", "The history of the issuer's keys is unreasonably large.");

    public static Sentence HistoryFuture { get; } =
        new(
            "L’historique des clés de l’émetteur est daté du futur : il ne peut pas être cru.",
            "The history of the issuer's keys is dated in the future: it cannot be believed."
        );

    public static Sentence HistoryOfAnother { get; } =
        new(
            "L’historique trouvé à l’adresse de l’émetteur est celui d’un autre.",
            "The history found at the issuer's address is somebody else's."
        );

    public static Sentence HistoryUnsupported { get; } =
        new(
            "L’historique des clés de l’émetteur est d’une version qui n’est pas prise en charge.",
            "The history of the issuer's keys is of a version that is not supported."
        );

    public static Sentence HistoryNeedsWitnesses { get; } =
        new(
            "L’historique des clés de l’émetteur doit être confirmé par des témoins, ce qui n’est pas encore pris en charge.",
            "The history of the issuer's keys must be confirmed by witnesses, which is not supported yet."
        );
}
