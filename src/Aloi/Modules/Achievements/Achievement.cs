using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Achievements;

/// <summary>What an entity certifies, through all its versions.</summary>
public sealed class Achievement : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long EntityId { get; init; }

    /// <summary>The designer's own short name for it, unique within the entity.</summary>
    public required string Identifier { get; init; }
}

/// <summary>One version as it was published. Nothing of it is ever changed: what was issued under it points here.</summary>
public sealed class AchievementVersion : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long AchievementId { get; init; }
    public Achievement Achievement { get; init; } = null!;
    public required int Version { get; init; }

    /// <summary>The definition and the protocol in canonical form: what the version means.</summary>
    public required string Canonical { get; init; }

    /// <summary>The text as its author typed it: what the author will want to edit.</summary>
    public required string Yaml { get; init; }

    /// <summary>SHA-256 of the protocol's canonical form, in hexadecimal.</summary>
    public required string ProtocolDigest { get; init; }

    /// <summary>The PNG that stood beside the text; null when there is none or it is named by its address.</summary>
    public byte[]? Image { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}
