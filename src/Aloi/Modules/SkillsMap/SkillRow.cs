using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;

namespace Aloi.Modules.SkillsMap;

/// <summary>One member, one skill, one award: who can do what, and how it was proven. Names nobody, and is rebuilt from credentials alone.</summary>
public sealed class SkillRow : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long MemberId { get; init; }

    /// <summary>The skill's address in its framework, or the achievement's own id when it names no skill.</summary>
    public required string Skill { get; init; }
    public required string SkillName { get; init; }
    public string? Framework { get; init; }
    public long AwardId { get; init; }

    /// <summary>The credential that the row was read from: of two versions of one award the later one counts.</summary>
    public long CredentialId { get; init; }
    public ProofLevel Level { get; init; }
    public DateTimeOffset ProvenAt { get; init; }
    public DateTimeOffset? ValidUntil { get; init; }
}
