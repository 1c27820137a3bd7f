namespace Aloi.Standards.Verification;

/// <summary>The sentences about what makes a credential believable: its proofs, its issuer's key, its status.</summary>
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

    public static Sentence ListTooShort { get; } =
        new("La place de l’attestation n’y figure pas.", "The place of the credential is not in it.");

    public static Sentence ListNotAStatusList { get; } = new("Ce n’est pas une liste d’état.", "It is not a status list.");
}
