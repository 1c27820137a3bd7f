using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Clr;

/// <summary>
/// A learner's record: credentials of one person, put together and signed once more by whoever keeps the record (CLR Standard 2.0, appendix B,
/// class ClrCredential). Associations between its parts are not part of this model.
/// </summary>
public sealed record ClrCredential : VerifiableCredential
{
    /// <summary>The picture of the record.</summary>
    public Image? Image { get; init; }

    /// <summary>Whether the record is known not to be complete; null when it does not say.</summary>
    public bool? Partial { get; init; }

    /// <summary>Whose record it is, and what is in it.</summary>
    public required ClrSubject Subject { get; init; }

    /// <summary>Endorsements of the record, each a signed <see cref="EndorsementCredential"/> as its issuer gave it.</summary>
    public IReadOnlyList<JsonElement> Endorsements { get; init; } = [];

    /// <summary>Endorsements as compact JWS; read and never written.</summary>
    public IReadOnlyList<string> EndorsementJwts { get; init; } = [];
}

/// <summary>Whose record it is, and what is in it (CLR Standard 2.0, appendix B, class ClrSubject).</summary>
public sealed record ClrSubject
{
    /// <summary>The holder's DID, when they have one; otherwise the identifiers say who it is.</summary>
    public string? Id { get; init; }

    /// <summary>Who the holder is, hashed or in clear.</summary>
    public IReadOnlyList<IdentityObject> Identifiers { get; init; } = [];

    /// <summary>The credentials, each signed, member for member as its issuer gave it. A record has at least one.</summary>
    public required IReadOnlyList<JsonElement> Credentials { get; init; }

    /// <summary>Achievements that the record speaks of besides those in its credentials, such as the programme that they belong to.</summary>
    public IReadOnlyList<Achievement> Achievements { get; init; } = [];
}
