namespace Aloi.Standards.OpenBadges;

/// <summary>A result that awards of an achievement may state (Open Badges 3.0, appendix B, class ResultDescription).</summary>
public sealed record ResultDescription
{
    /// <summary>The identifier that results refer to.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured.</summary>
    public required string Name { get; init; }

    /// <summary>A value of ResultTypeEnum (<c>Percent</c>, <c>RawScore</c>, <c>Status</c> …) or an extension that starts with <c>ext:</c>.</summary>
    public required string ResultType { get; init; }

    /// <summary>The values that can be obtained, from low to high.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>The lowest value.</summary>
    public string? ValueMin { get; init; }

    /// <summary>The highest value.</summary>
    public string? ValueMax { get; init; }

    /// <summary>The value one needs.</summary>
    public string? RequiredValue { get; init; }

    /// <summary>The identifier of the level one needs, one of <see cref="RubricCriterionLevels"/>.</summary>
    public string? RequiredLevel { get; init; }

    /// <summary>The levels of a rubric that can be reached.</summary>
    public IReadOnlyList<RubricCriterionLevel> RubricCriterionLevels { get; init; } = [];

    /// <summary>The skills and frameworks that the measure is aligned to.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];
}

/// <summary>A level of a rubric criterion (Open Badges 3.0, appendix B, class RubricCriterionLevel).</summary>
public sealed record RubricCriterionLevel
{
    /// <summary>The identifier that results refer to.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What one does at this level.</summary>
    public string? Description { get; init; }

    /// <summary>Its place in the order of levels.</summary>
    public string? Level { get; init; }

    /// <summary>The points it is worth.</summary>
    public string? Points { get; init; }

    /// <summary>The levels of other frameworks that it is aligned to.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];
}

/// <summary>What a holder obtained (Open Badges 3.0, appendix B, class Result).</summary>
public sealed record Result
{
    /// <summary>The identifier of the description that says what is measured.</summary>
    public string? ResultDescription { get; init; }

    /// <summary>The value.</summary>
    public string? Value { get; init; }

    /// <summary>A value of ResultStatusType: <c>Completed</c>, <c>Failed</c> …</summary>
    public string? Status { get; init; }

    /// <summary>The identifier of the level that was reached, one of the description's rubric levels.</summary>
    public string? AchievedLevel { get; init; }

    /// <summary>The skills and frameworks that the result is aligned to.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];
}
