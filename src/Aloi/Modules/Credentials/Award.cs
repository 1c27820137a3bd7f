using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Credentials;

/// <summary>That a member earned an achievement of an entity: once, for ever, at one address. Versions of its credential come and go.</summary>
public sealed class Award : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }

    /// <summary>The last part of <c>/c/{id}</c>.</summary>
    public required PublicId PublicId { get; init; }
    public required long EntityId { get; init; }
    public required string AchievementIdentifier { get; init; }
    public required long MemberId { get; init; }

    /// <summary>The holder's key: destroying it erases the documents of this award.</summary>
    public required long SubjectKeyId { get; init; }

    /// <summary>The credential's <c>id</c>, the same in every version.</summary>
    public required string Uri { get; init; }

    /// <summary>The holder does not want it to be found at its address.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>As its newest credential says, kept here too: a million awards are found by it without reading credentials.</summary>
    public CredentialStatus Status { get; set; }

    /// <summary>As its newest credential says; null is for ever.</summary>
    public DateTimeOffset? ValidUntil { get; set; }
}

public enum CredentialStatus
{
    Active,
    Suspended,
    Revoked,

    /// <summary>A later version stands in its place; an award itself never is.</summary>
    Replaced,
}

/// <summary>One signed version of an award. The bytes are kept as they were signed and never made again.</summary>
public sealed class Credential : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long AwardId { get; init; }
    public Award Award { get; init; } = null!;
    public required int Version { get; init; }
    public required long CandidacyId { get; init; }
    public required long AchievementVersionId { get; init; }
    public required long SigningKeyId { get; init; }
    public required ProofLevel Level { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>SHA-256 of the signed bytes.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The signed bytes, compressed and sealed under the holder's key.</summary>
    public required byte[] SealedDocument { get; init; }

    /// <summary>Null while the installation had no public address: such a proof is a trial and names no list.</summary>
    public long? StatusListId { get; init; }
    public int? StatusIndex { get; init; }
    public CredentialStatus Status { get; private set; }
    public DateTimeOffset? StatusSince { get; private set; }

    /// <summary>Whether the change is allowed: what was revoked or replaced stays so.</summary>
    public bool May(CredentialStatus to) =>
        (Status, to) switch
        {
            (CredentialStatus.Revoked or CredentialStatus.Replaced, _) => false,
            (CredentialStatus.Active, CredentialStatus.Active) => false,
            (CredentialStatus.Suspended, CredentialStatus.Suspended) => false,
            _ => true,
        };

    public void Become(CredentialStatus status, DateTimeOffset at) => (Status, StatusSince, Award.Status) = (status, at, status);

    /// <summary>Steps back behind a later version, which keeps the state that this one had.</summary>
    public void GiveWayTo(Credential next, DateTimeOffset at)
    {
        (next.Status, next.StatusSince) = (Status, StatusSince);
        (Status, StatusSince) = (CredentialStatus.Replaced, at);
    }
}
