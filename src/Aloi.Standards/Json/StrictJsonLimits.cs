namespace Aloi.Standards.Json;

/// <summary>What a JSON text may cost before it is refused.</summary>
public sealed record StrictJsonLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static StrictJsonLimits Default { get; } = new();

    /// <summary>The longest text, in bytes. A credential with a picture inside stays well under it.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and arrays (RFC 8259 section 9 lets a reader set one).</summary>
    public int MaxDepth { get; init; } = 64;
}
