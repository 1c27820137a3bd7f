namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>The sizes past which a file is refused. Tests lower them; the product keeps the defaults.</summary>
public sealed record FactsFileLimits
{
    public static readonly FactsFileLimits Default = new();

    public long MaxBytes { get; init; } = 100L * 1024 * 1024;

    public int MaxColumns { get; init; } = 100;

    /// <summary>In UTF-16 units, after quotes are removed.</summary>
    public int MaxFieldLength { get; init; } = 10_000;

    /// <summary>Rows of data, the header and blank lines apart.</summary>
    public int MaxRows { get; init; } = 1_000_000;

    public const int MaxEmailLength = 254;
    public const int MaxNameLength = 200;
    public const int MaxTextLength = 2_000;

    /// <summary>How much of a refused value is shown back.</summary>
    public const int MaxShownLength = 60;

    /// <summary>How many names a sentence lists before it says « … ».</summary>
    public const int MaxListedNames = 20;
}
