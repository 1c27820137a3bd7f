using Aloi.Modules.Assessment.FactsFile.Cells;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>The columns that a facts file may have.</summary>
internal enum Column
{
    Email,
    FamilyName,
    GivenName,
    Requirement,
    Date,
    Result,
    Author,
    Relation,
    External,
}

internal static class Columns
{
    public static readonly IReadOnlyList<Column> All = Enum.GetValues<Column>();

    /// <summary>
    /// All the columns of the format but the last two, even those whose cells may stay empty: a heading with a typing error must not
    /// pass for an absent column.
    /// </summary>
    public static readonly IReadOnlyList<Column> Required = [.. All.Where(static c => c < Column.Relation)];

    private static readonly Dictionary<string, Column> ByName = All.SelectMany(static c => Names(c).Select(n => (n, c)))
        .ToDictionary(static p => Folded.Word(p.n), static p => p.c, StringComparer.Ordinal);

    public static Column? Find(string heading) => ByName.TryGetValue(Folded.Word(heading), out var column) ? column : null;

    /// <summary>The French name, then the English one.</summary>
    public static string[] Names(Column column) =>
        column switch
        {
            Column.Email => ["courriel", "email"],
            Column.FamilyName => ["nom", "family_name"],
            Column.GivenName => ["prénom", "given_name"],
            Column.Requirement => ["exigence", "requirement"],
            Column.Date => ["date"],
            Column.Result => ["résultat", "result"],
            Column.Author => ["auteur", "by"],
            Column.Relation => ["relation"],
            Column.External => ["externe", "external"],
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

    public static string Shown(Column column) => string.Join('|', Names(column));
}
