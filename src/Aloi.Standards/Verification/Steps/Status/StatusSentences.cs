namespace Aloi.Standards.Verification;

/// <summary>The sentences about lists of withdrawn credentials, and about newer versions.</summary>
internal static class StatusSentences
{
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
