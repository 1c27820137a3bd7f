namespace Aloi.Standards.JsonSchema;

/// <summary>What evaluating a document against a schema came to.</summary>
internal abstract record SchemaVerdict
{
    private SchemaVerdict() { }

    /// <summary>The document is as the schema says.</summary>
    internal sealed record Conforms : SchemaVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Violations">Where, at most a few.</param>
    internal sealed record Violated(IReadOnlyList<SchemaViolation> Violations) : SchemaVerdict;

    /// <summary>It asks for more work than is reasonable: nothing is known.</summary>
    internal sealed record TooCostly : SchemaVerdict;
}
