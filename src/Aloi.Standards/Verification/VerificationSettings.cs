using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Verification;

/// <summary>What a verification needs from outside: the clock, the known contexts, and a way to read addresses.</summary>
public sealed record VerificationSettings
{
    /// <summary>The instant for which the credential is verified.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Reads DID documents and status lists; the caller decides which addresses may be read.</summary>
    public required IDocumentSource Documents { get; init; }

    /// <summary>The known contexts; none is ever fetched.</summary>
    public ContextLibrary Contexts { get; init; } = ContextLibrary.Published;

    /// <summary>What a holder was asked, when a credential was presented on a question (RFC 9901, section 7.3); null when nothing was asked.</summary>
    public SdJwt.KeyBindingExpectation? KeyBinding { get; init; }

    /// <summary>
    /// Who is expected to hold the credential; null when nobody is. A credential of somebody else is then invalid, and one that does not say is unknown
    /// (Open Badges 3.0, section 8.1.1; Open Badges 2.0, section "Verification").
    /// </summary>
    public RecipientClaim? Recipient { get; init; }

    /// <summary>
    /// Whether only badges are wanted: a verifiable credential of another kind then fails for not having the shape of one. Otherwise it is verified as
    /// the credential it is (VC Data Model 2.0, section 7.1), and the report says that it is no badge.
    /// </summary>
    public bool BadgesOnly { get; init; }

    /// <summary>What was handed over beside the credential to show that it is in a transparency log.</summary>
    public InclusionEvidence? Inclusion { get; init; }
}
