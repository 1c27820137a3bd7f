using Aloi.Standards.Crypto;

namespace Aloi.Standards.Did;

/// <summary>Which key is asked for, and for what (Controlled Identifiers 1.0 section 3.3, the options of Retrieve Verification Method).</summary>
/// <param name="VerificationMethod">The address that the proof names.</param>
/// <param name="ProofPurpose">The purpose that the proof names.</param>
/// <param name="Controller">Who must control the key: the credential's issuer.</param>
/// <param name="AsOf">The proof's own date, or now when it has none.</param>
public sealed record KeyRequest(string VerificationMethod, string ProofPurpose, string Controller, DateTimeOffset AsOf)
{
    /// <summary>The instant of the verification, later than which no history may be dated; null for no such bound.</summary>
    public DateTimeOffset? Now { get; init; }
}

/// <summary>Why a key is not the issuer's to use (Controlled Identifiers 1.0, section Processing Errors). Each of these is a statement about the proof, and not about the network.</summary>
public enum KeyRefusal
{
    /// <summary>The address is neither a DID URL nor an https address with a fragment.</summary>
    MalformedAddress,

    /// <summary>The document was read and is not a DID document.</summary>
    MalformedDocument,

    /// <summary>The document says that it is about somebody else.</summary>
    DocumentOfAnother,

    /// <summary>The document has no such key.</summary>
    KeyNotInDocument,

    /// <summary>The document has the key and does not allow it for this purpose.</summary>
    NotForThisPurpose,

    /// <summary>The key is controlled by another than the document's subject.</summary>
    ControlledByAnother,

    /// <summary>The key is not one.</summary>
    MalformedKey,

    /// <summary>The proof is dated at or after the end of the key.</summary>
    Expired,

    /// <summary>The proof is dated at or after the revocation of the key.</summary>
    Revoked,

    /// <summary>The document lists two keys under one address.</summary>
    DuplicateKey,

    /// <summary>The document lists more keys than are read.</summary>
    TooManyKeys,

    /// <summary>The key names a controller whose address holds a key again, and no document.</summary>
    ControllerCycle,

    /// <summary>The proof is dated at or after the end of the identifier.</summary>
    Deactivated,

    /// <summary>The proof is dated before the identifier began.</summary>
    NotYetPublished,

    /// <summary>The address names a version of the document that never was.</summary>
    VersionNotFound,
}

/// <summary>What became of the search for a key (Controlled Identifiers 1.0 section 3.3).</summary>
public abstract record KeyResolution
{
    private KeyResolution() { }

    /// <summary>The key is the controller's, for this purpose, at that date.</summary>
    public sealed record Found(PublicKey Key, VerificationMethod Method) : KeyResolution
    {
        /// <summary>
        /// Since when the controller does not list the key any more, where a history tells; null while it does. That the proof is older
        /// is what the proof says of itself.
        /// </summary>
        public DateTimeOffset? ReplacedOn { get; init; }
    }

    /// <summary>
    /// A key, of which nothing shows that it is the issuer's. The signature can be checked with it and then says only that the document was not
    /// changed since; who signed stays unknown, and the whole can never be called valid.
    /// </summary>
    /// <param name="Key">The key.</param>
    /// <param name="Holder">Whose key it is, as far as it can be told.</param>
    public sealed record NotBoundToIssuer(PublicKey Key, string Holder) : KeyResolution;

    /// <summary>
    /// The key was revoked after the date that the proof gives itself. Who stole it can write that date, so it needs evidence from elsewhere,
    /// such as the transparency log, before the proof is believed.
    /// </summary>
    public sealed record RevokedSince(PublicKey Key, VerificationMethod Method, DateTimeOffset Revoked) : KeyResolution;

    /// <summary>The key must not be used.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Subject">The address or key that it is about.</param>
    public sealed record Refused(KeyRefusal Why, string Subject) : KeyResolution;

    /// <summary>The key may be good; its kind or its DID method is not known here.</summary>
    public sealed record Unsupported(string What) : KeyResolution;

    /// <summary>The history of the identifier was read and cannot be believed, so that nothing is known of its keys.</summary>
    /// <param name="Fault">What is wrong with it.</param>
    /// <param name="Address">Where it is served.</param>
    public sealed record HistoryNotBelieved(WebVhFault Fault, Uri Address) : KeyResolution;

    /// <summary>The document that would tell could not be read.</summary>
    public sealed record NotRead(DocumentProblem Why, Uri Address) : KeyResolution;
}
