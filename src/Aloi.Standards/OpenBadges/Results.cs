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
}
