namespace Aloi.Standards.Verification;

/// <summary>The sentences about a presentation: who presents, to whom, and on which occasion.</summary>
internal static class PresentationSentences
{
    public static Sentence ShapeConforms { get; } =
        new("Le document est une présentation d’attestations.", "The document is a presentation of credentials.");

    public static Sentence NotSigned { get; } =
        new(
            "La présentation n’est pas signée : rien ne montre qui présente ces attestations.",
            "The presentation is not signed: nothing shows who presents these credentials."
        );

    public static Sentence NoCredential { get; } =
        new("La présentation ne contient aucune attestation.", "The presentation contains no credential.");

    public static Sentence TooManyCredentials { get; } =
        new(
            "La présentation contient trop d’attestations pour être vérifiée.",
            "The presentation contains too many credentials to be verified."
        );

    public static Sentence ProofCopied { get; } =
        new(
            "La même signature se trouve sur deux attestations différentes : elle a été copiée.",
            "The same signature stands on two different credentials: it was copied."
        );

    public static Sentence HolderKey(string holder) =>
        new($"La présentation est signée par son titulaire ({holder}).", $"The presentation is signed by its holder ({holder}).");

    public static Sentence SignedBy(string signer) =>
        new(
            $"La présentation est signée par {signer} ; elle ne nomme pas de titulaire.",
            $"The presentation is signed by {signer}; it names no holder."
        );

    public static Sentence NotTheHolder(string holder) =>
        new($"La présentation n’est pas signée par son titulaire ({holder}).", $"The presentation is not signed by its holder ({holder}).");

    public static Sentence KeyNotForPresenting { get; } =
        new("Le titulaire n’autorise pas cette clé à présenter.", "The holder does not allow this key to present.");

    public static Sentence KeyNotListed { get; } =
        new("Cette clé ne figure pas parmi celles du titulaire.", "This key is not among the holder's keys.");

    public static Sentence KeyMalformed { get; } = new("La clé du titulaire est mal formée.", "The holder's key is malformed.");

    public static Sentence KeyUnavailable(Sentence why) =>
        new($"La clé du titulaire n’a pas pu être lue : {why.French}", $"The holder's key could not be read: {why.English}");

    public static Sentence WrongPurpose { get; } =
        new(
            "La signature a été faite pour un autre usage que de présenter.",
            "The signature was made for a purpose other than presenting."
        );

    public static Sentence ChallengeAnswered { get; } =
        new("La présentation répond à la demande qui a été faite.", "The presentation answers the request that was made.");

    public static Sentence ChallengeMissing { get; } =
        new(
            "La présentation ne répond à aucune demande : elle a pu être faite pour une autre occasion.",
            "The presentation answers no request: it may have been made for another occasion."
        );

    public static Sentence ChallengeWrong { get; } =
        new(
            "La présentation répond à une autre demande : elle a été faite pour une autre occasion.",
            "The presentation answers another request: it was made for another occasion."
        );

    public static Sentence ChallengeNotAsked { get; } =
        new(
            "Rien n’a été demandé : on ne sait pas si la présentation a déjà servi ailleurs.",
            "Nothing was asked for: it is not known whether the presentation was used elsewhere before."
        );

    public static Sentence DomainMissing { get; } =
        new("La présentation ne dit pas à qui elle est destinée.", "The presentation does not say whom it is meant for.");

    public static Sentence DomainWrong(string domain) =>
        new($"La présentation est destinée à un autre : {domain}.", $"The presentation is meant for another: {domain}.");

    public static Sentence DomainRight(string domain) =>
        new($"La présentation est bien destinée à {domain}.", $"The presentation is meant for {domain}.");

    public static Sentence HolderIsSubject { get; } =
        new("Les attestations parlent de la personne qui les présente.", "The credentials are about the person who presents them.");

    public static Sentence HolderIsNotSubject { get; } =
        new(
            "Rien ne montre que les attestations parlent de la personne qui les présente.",
            "Nothing shows that the credentials are about the person who presents them."
        );
}
