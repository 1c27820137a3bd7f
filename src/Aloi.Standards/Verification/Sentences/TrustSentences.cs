namespace Aloi.Standards.Verification;

/// <summary>The sentences about what makes a credential believable: its proofs and its issuer's key.</summary>
internal static class TrustSentences
{
    public static Sentence ProofVerified { get; } =
        new("La signature est intacte : rien n’a changé depuis.", "The signature is intact: nothing has changed since.");

    public static Sentence ProofChanged { get; } =
        new(
            "La signature ne correspond pas au contenu : il a changé depuis, ou elle vient d’un autre document.",
            "The signature does not match the content: it has changed since, or the signature comes from another document."
        );

    public static Sentence ProofMissing { get; } =
        new("Le document n’est pas signé : rien ne le garantit.", "The document is not signed: nothing vouches for it.");

    public static Sentence ProofMalformed { get; } = new("La signature est mal formée.", "The signature is malformed.");

    public static Sentence KeyOfOtherKind { get; } =
        new(
            "La signature a été faite avec une autre sorte de clé que celle qu’elle nomme.",
            "The signature needs another kind of key than the one it names."
        );

    public static Sentence ProofPurpose { get; } =
        new("La signature a été faite pour un autre usage que d’attester.", "The signature was made for a purpose other than asserting.");

    public static Sentence ProofExpired { get; } =
        new("La signature elle-même a une date limite, qui est passée.", "The signature itself has an end date, which is past.");

    public static Sentence UnsignedData(string what) =>
        new(
            $"Une partie du document n’est couverte par aucune signature : {what}.",
            $"Part of the document is not covered by any signature: {what}."
        );

    public static Sentence NotLinkedData(string why) =>
        new(
            $"Le document ne se lit pas comme des données liées (JSON-LD) : {why}.",
            $"The document cannot be read as linked data (JSON-LD): {why}."
        );

    public static Sentence TooMuchWork { get; } =
        new(
            "Le document demande un travail démesuré pour être vérifié : il n’est pas fait comme une attestation.",
            "The document asks for unreasonable work to be verified: it is not made as a credential."
        );

    public static Sentence UnknownContext(string context) =>
        new(
            $"Le contexte « {context} » n’est pas connu ici : la signature n’a pas pu être vérifiée.",
            $"The context “{context}” is not known here: the signature could not be checked."
        );

    public static Sentence UnsupportedProof(string suite) =>
        new($"Ce genre de signature n’est pas encore pris en charge : {suite}.", $"This kind of signature is not supported yet: {suite}.");

    public static Sentence TooManyProofs { get; } =
        new("Les signatures sont trop nombreuses pour être vérifiées.", "There are too many signatures to check.");

    public static Sentence ProofWithoutKey { get; } =
        new("La signature n’a pas pu être vérifiée, faute de clé.", "The signature could not be checked for want of a key.");

    public static Sentence KeyBound(string issuer) =>
        new(
            $"La clé qui a signé appartient à l’émetteur ({issuer}), qui l’autorise à attester.",
            $"The key that signed belongs to the issuer ({issuer}), who allows it to make assertions."
        );

    public static Sentence KeyOfAnother(string issuer) =>
        new($"La clé qui a signé n’est pas celle de l’émetteur ({issuer}).", $"The key that signed is not the issuer's ({issuer}).");

    public static Sentence AlsoSignedBy(string other) =>
        new(
            $"Signé aussi par {other}, qui n’est pas l’émetteur ; cette signature ne compte pas.",
            $"Also signed by {other}, who is not the issuer; that signature does not count."
        );

    public static Sentence KeyNotForAssertions { get; } =
        new("L’émetteur n’autorise pas cette clé à attester.", "The issuer does not allow this key to make assertions.");

    public static Sentence KeyNotListed { get; } =
        new("Cette clé ne figure pas parmi celles de l’émetteur.", "This key is not among the issuer's keys.");

    public static Sentence KeyEnded { get; } =
        new(
            "Cette clé n’était plus en service à la date de la signature.",
            "This key was no longer in service on the date of the signature."
        );

    public static Sentence KeyRevokedSince { get; } =
        new(
            "Cette clé a été révoquée depuis. La date de la signature ne suffit pas à montrer qu’elle a été faite avant.",
            "This key was revoked since. The date of the signature is not enough to show that it was made before."
        );

    public static Sentence KeyNotConfirmed { get; } =
        new(
            "Le document de l’émetteur n’a pas pu confirmer que cette clé est la sienne.",
            "The issuer's document could not confirm that this key is its own."
        );

    public static Sentence KeyMalformed { get; } = new("La clé de l’émetteur est mal formée.", "The issuer's key is malformed.");

    public static Sentence KeyUnsupported { get; } =
        new("Ce genre de clé ou d’identifiant n’est pas pris en charge.", "This kind of key or identifier is not supported.");

    public static Sentence KeyUnavailable(Sentence why) =>
        new($"La clé de l’émetteur n’a pas pu être lue : {why.French}", $"The issuer's key could not be read: {why.English}");
}
