namespace Aloi.Standards.OpenBadges;

/// <summary>How and when the holder earned it. Numbers are texts, as ECMAScript writes them.</summary>
public sealed record AwardSummary
{
    /// <summary>How this holder earned it.</summary>
    public string? Narrative { get; init; }

    /// <summary>The part the holder played.</summary>
    public string? Role { get; init; }

    /// <summary>The academic term.</summary>
    public string? Term { get; init; }

    /// <summary>The number of the licence that was awarded.</summary>
    public string? LicenseNumber { get; init; }

    /// <summary>The credits that were earned.</summary>
    public string? CreditsEarned { get; init; }

    /// <summary>The credits that can be earned.</summary>
    public string? CreditsAvailable { get; init; }

    /// <summary>When the activity began.</summary>
    public DateTimeOffset? ActivityStartDate { get; init; }

    /// <summary>When the activity ended.</summary>
    public DateTimeOffset? ActivityEndDate { get; init; }
}

/// <summary>One credential in a learner's record, in its own words.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Issuer">The name of whoever issued it.</param>
public sealed record ContainedSummary(string? Id, string? Title, string? Issuer);

/// <summary>The issuer, in its own words.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its home page.</param>
public sealed record IssuerSummary(string? Id, string? Name, string? Url);

/// <summary>The holder, as far as the credential tells.</summary>
/// <param name="Id">The holder's DID.</param>
/// <param name="Name">The name the credential states in clear.</param>
/// <param name="HasHashedIdentity">Whether there is a hashed identifier, with which the holder can prove that it is theirs.</param>
public sealed record HolderSummary(string? Id, string? Name, bool HasHashedIdentity);

/// <summary>One evidence.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Url">Its page.</param>
/// <param name="Name">Its title.</param>
/// <param name="Narrative">What was done.</param>
/// <param name="Genre">What sort of evidence it is.</param>
public sealed record EvidenceSummary(string? Id, string? Url, string? Name, string? Narrative, string? Genre)
{
    /// <summary>For whom it was made.</summary>
    public string? Audience { get; init; }
}

/// <summary>One result with the description it refers to.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">What was obtained.</param>
/// <param name="Status">The status, when that is the result.</param>
/// <param name="Required">What one needed.</param>
/// <param name="Maximum">The highest value.</param>
/// <param name="Type">The sort of value, such as <c>Percent</c>.</param>
public sealed record ResultSummary(string? Name, string? Value, string? Status, string? Required, string? Maximum, string? Type)
{
    /// <summary>The lowest value.</summary>
    public string? Minimum { get; init; }

    /// <summary>The name of the rubric's level that was reached.</summary>
    public string? Level { get; init; }

    /// <summary>The name of the level that one needed.</summary>
    public string? RequiredLevel { get; init; }
}

/// <summary>One skill.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Framework">The framework it belongs to.</param>
/// <param name="Code">Its code there.</param>
public sealed record AlignmentSummary(string? Name, string? Url, string? Framework, string? Code)
{
    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>What sort of thing the framework calls it.</summary>
    public string? Type { get; init; }
}
