namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>What a file is read against.</summary>
/// <param name="Requirements">The leaves of the protocol.</param>
/// <param name="Now">An act cannot have happened after this instant.</param>
/// <param name="Zone">Where a date without hour is a whole day.</param>
public sealed record FactsFileContext(IReadOnlyList<Requirement> Requirements, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public FactsFileLimits Limits { get; init; } = FactsFileLimits.Default;

    /// <summary>The addresses of those who bring the file: rows about themselves are refused. Nobody for the operator.</summary>
    public IReadOnlySet<string> Bringers { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Rows mended since the file came in.</summary>
    public RowCorrections Corrections { get; init; } = RowCorrections.None;
}
