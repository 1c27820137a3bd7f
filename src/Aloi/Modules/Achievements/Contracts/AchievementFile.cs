using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>One file that says who certifies what, and by which protocol.</summary>
public sealed record AchievementFile
{
    public required IssuerDefinition Issuer { get; init; }

    public required AchievementDefinition Achievement { get; init; }

    public required ProtocolNode Protocol { get; init; }
}

public sealed record IssuerDefinition
{
    public required string Name { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 3166-1 alpha-2, in capitals.</summary>
    public string? Country { get; init; }
}
