using Aloi.Platform.Database;

namespace Aloi.Modules.Credentials.Endorsements;

/// <summary>
/// An endorsement that was signed into a proof: where its status stands, and which recorded fact it tells of. What it says is in the signed document,
/// under the holder's key, and nowhere else.
/// </summary>
public sealed class IssuedEndorsement : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long AwardId { get; init; }
    public required Award Award { get; init; }

    /// <summary>The recorded fact, by its internal key.</summary>
    public required long FactId { get; init; }

    /// <summary>The endorsement's own <c>id</c>, the same in every version of the proof.</summary>
    public required string Uri { get; init; }

    /// <summary>Null while the installation had no public address.</summary>
    public long? StatusListId { get; init; }
    public int? StatusIndex { get; init; }

    /// <summary>When the peer took it back; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
