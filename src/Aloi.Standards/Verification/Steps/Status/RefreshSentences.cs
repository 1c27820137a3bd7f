namespace Aloi.Standards.Verification;

/// <summary>The sentences about newer versions of a credential.</summary>
internal static class RefreshSentences
{
    public static Sentence NotAsked { get; } =
        new(
            "L’attestation annonce qu’une version plus récente peut exister ; elle n’a pas été demandée, faute de signature sûre.",
            "The credential announces that a newer version may exist; it was not asked for, for want of a sure signature."
        );

    public static Sentence NotRead(Sentence why) =>
        new(
            $"L’attestation annonce qu’une version plus récente peut exister ; elle n’a pas pu être demandée : {why.French}",
            $"The credential announces that a newer version may exist; it could not be asked for: {why.English}"
        );

    public static Sentence Unsupported(string type) =>
        new(
            $"L’attestation annonce une mise à jour d’un genre qui n’est pas pris en charge : {type}.",
            $"The credential announces updates of a kind that is not supported: {type}."
        );

    public static Sentence Malformed { get; } =
        new("L’adresse de mise à jour est mal écrite.", "The address for updates is badly written.");

    public static Sentence NotCredential { get; } =
        new(
            "L’adresse de mise à jour n’a pas donné d’attestation qui se lise.",
            "The address for updates gave no credential that can be read."
        );

    public static Sentence OfAnother { get; } =
        new(
            "L’adresse de mise à jour a donné une autre attestation : il n’en est pas tenu compte.",
            "The address for updates gave another credential: it is disregarded."
        );

    public static Sentence Older { get; } =
        new(
            "L’adresse de mise à jour a donné une version plus ancienne : il n’en est pas tenu compte.",
            "The address for updates gave an older version: it is disregarded."
        );

    public static Sentence Current { get; } =
        new("C’est la version la plus récente que donne l’émetteur.", "This is the latest version that the issuer gives.");

    public static Sentence Newer { get; } =
        new(
            "Une version plus récente, signée par l’émetteur, existe : c’est elle qu’il faut lire.",
            "A newer version, signed by the issuer, exists: that is the one to read."
        );

    public static Sentence NotVerified { get; } =
        new(
            "Une version présentée comme plus récente existe, mais sa signature n’a pas pu être confirmée : il n’en est pas tenu compte.",
            "A version presented as newer exists, but its signature could not be confirmed: it is disregarded."
        );
}
