namespace Aloi.Standards.OpenBadges;

/// <summary>What supports an award (Open Badges 3.0, appendix B, class Evidence).</summary>
public sealed record Evidence
{
    /// <summary>The address of the work, or a name by digest (RFC 6920).</summary>
    public string? Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Name { get; init; }

    /// <summary>What was done and how.</summary>
    public string? Narrative { get; init; }

    /// <summary>What it is about, longer.</summary>
    public string? Description { get; init; }

    /// <summary>What sort of evidence it is.</summary>
    public string? Genre { get; init; }

    /// <summary>For whom it was made.</summary>
    public string? Audience { get; init; }
}
