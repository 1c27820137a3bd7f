namespace Aloi.Standards.Verification;

/// <summary>The sentences about the status of a credential: lists of withdrawn ones, and newer versions.</summary>
internal static class StatusSentences
{
    public static Sentence NoStatus { get; } =
        new("L’attestation n’annonce aucune liste de retrait.", "The credential names no list of withdrawals.");

    public static Sentence StatusClear(string purpose) =>
        purpose switch
        {
            "revocation" => new("L’attestation n’est pas retirée.", "The credential is not withdrawn."),
            "suspension" => new("L’attestation n’est pas suspendue.", "The credential is not suspended."),
            _ => new($"Rien n’est signalé ({purpose}).", $"Nothing is signalled ({purpose})."),
        };

    public static Sentence Withdrawn { get; } = new("L’émetteur a retiré cette attestation.", "The issuer has withdrawn this credential.");

    public static Sentence Suspended { get; } =
        new("L’émetteur a suspendu cette attestation.", "The issuer has suspended this credential.");

    public static Sentence StatusMessage(string purpose) =>
        new($"L’émetteur signale un état particulier ({purpose}).", $"The issuer signals a particular state ({purpose}).");

    public static Sentence UnknownStatusType(string type) =>
        new(
            $"Ce genre de liste d’état n’est pas pris en charge : {type}. On ne sait donc pas si l’attestation a été retirée.",
            $"This kind of status list is not supported: {type}. So it is not known whether the credential was withdrawn."
        );

    public static Sentence StatusMalformed { get; } =
        new(
            "L’état annoncé est mal écrit : on ne sait pas si l’attestation a été retirée.",
            "The status entry is badly written: it is not known whether the credential was withdrawn."
        );

    public static Sentence ListUnavailable(Sentence why) =>
        new(
            $"La liste d’état n’a pas pu être lue ; on ne sait donc pas si l’attestation a été retirée. {why.French}",
            $"The status list could not be read, so it is not known whether the credential was withdrawn. {why.English}"
        );

    public static Sentence ListUnusable(Sentence why) =>
        new(
            $"La liste d’état ne peut pas être crue ; on ne sait donc pas si l’attestation a été retirée. {why.French}",
            $"The status list cannot be believed, so it is not known whether the credential was withdrawn. {why.English}"
        );

    public static Sentence ListOfAnother { get; } = new("Elle vient d’un autre émetteur.", "It comes from another issuer.");

    public static Sentence ListOfOtherPurpose { get; } = new("Elle sert à autre chose.", "It serves another purpose.");

    public static Sentence ListWithoutPlace { get; } =
        new("La place de l’attestation n’y figure pas.", "The place of the credential is not in it.");

    public static Sentence ListNotAStatusList { get; } = new("Ce n’est pas une liste d’état.", "It is not a status list.");

    public static Sentence ListExpired { get; } = new("Elle n’est plus à jour.", "It is out of date.");

    public static Sentence ListNotYet { get; } = new("Elle n’est pas encore valable.", "It is not valid yet.");

    public static Sentence ListOfAnotherAddress { get; } =
        new("Elle dit venir d’une autre adresse.", "It says that it comes from another address.");

    public static Sentence ListTooShort { get; } =
        new("Elle est trop courte : la norme l’interdit.", "It is too short: the standard forbids that.");

    public static Sentence ListTooLarge { get; } = new("Elle est démesurée.", "It is unreasonably large.");

    public static Sentence ListEncoding { get; } = new("Son contenu est abîmé.", "Its content is damaged.");

    public static Sentence NoIdentifier { get; } =
        new(
            "L’attestation n’a pas d’identifiant : on ne peut pas la chercher dans la liste des retraits.",
            "The credential has no identifier: it cannot be looked up in the list of withdrawals."
        );

    public static Sentence NotOnList { get; } =
        new(
            "L’attestation ne figure pas dans la liste des retraits de l’émetteur.",
            "The credential is not on the issuer's list of withdrawals."
        );

    public static Sentence WithdrawnBecause(string reason) =>
        new(
            $"L’émetteur a retiré cette attestation. Il en donne la raison : {reason}",
            $"The issuer has withdrawn this credential. The reason it gives: {reason}"
        );

    public static Sentence NewerSignalled { get; } =
        new(
            "L’émetteur signale qu’une version plus récente existe. Celle-ci reste valable.",
            "The issuer signals that a newer version exists. This one stays valid."
        );

    public static Sentence StatusTooLong { get; } =
        new(
            "L’état annoncé a plus de valeurs que nous n’en lisons : on ne sait pas si l’attestation a été retirée.",
            "The status entry has more values than we read: it is not known whether the credential was withdrawn."
        );
}
