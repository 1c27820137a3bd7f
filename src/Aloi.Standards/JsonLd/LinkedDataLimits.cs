namespace Aloi.Standards.JsonLd;

/// <summary>What a document may cost before it is refused. The size in bytes is bounded by who reads the document.</summary>
public sealed record LinkedDataLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static LinkedDataLimits Default { get; } = new();

    /// <summary>The deepest nesting of objects and arrays; beyond it the code is <c>too deep</c>.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most JSON values in one document; beyond it the code is <c>too much work</c>.</summary>
    public int MaxNodes { get; init; } = 500_000;

    /// <summary>The most term definitions made or carried over while contexts are processed (JSON-LD 1.1 API section 4.1).</summary>
    public int MaxContextWork { get; init; } = 500_000;

    /// <summary>The longest chain of contexts that include one another (error code <c>context overflow</c>).</summary>
    public int MaxRemoteContexts { get; init; } = 32;
}
