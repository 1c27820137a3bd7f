using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>People whom rules turn to, under a name that rules use. It serves its entity and everything below.</summary>
public sealed class Pool : ITenantOwned
{
    public const int LongestName = 120;

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long EntityId { get; init; }
    public required string Name { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>
/// Somebody in a pool: a member, or a person from outside whose name and address are sealed under a key of their own. Erasing an outsider
/// destroys that key and leaves the row, so that what they did keeps its place.
/// </summary>
public sealed class PoolMember : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long PoolId { get; init; }

    /// <summary>Null for people from outside.</summary>
    public long? MemberId { get; init; }
    public required long SubjectKeyId { get; init; }

    /// <summary>Finds somebody without opening anything; forgotten with them.</summary>
    public byte[]? PersonDigest { get; set; }

    /// <summary>Null for members, whose record says who they are.</summary>
    public byte[]? SealedContent { get; set; }

    /// <summary>Counts as a voice from outside, also where somebody has an account.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Trains the people that the pool judges: barred where the rule bars trainers.</summary>
    public bool IsTrainer { get; init; }
    public Language Language { get; init; }

    /// <summary>How many candidates they take on at once; null for no limit.</summary>
    public int? AtOnce { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When they left the pool; what they were asked before stays asked.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>What names somebody from outside.</summary>
/// <param name="Capacity">As what they judge; null when nobody said.</param>
internal sealed record OutsiderContent(string Name, string? Email, string? Capacity);
