using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>The person a row is about.</summary>
/// <param name="Email">Trimmed, composed and in lower case: the person's identity.</param>
/// <param name="GivenName">As written; null when the cell is empty, which says nothing rather than erasing a known name.</param>
public sealed record RowPerson(string Email, string? GivenName, string? FamilyName);

public enum RowState
{
    Good,

    /// <summary>The same, once normalised, as an earlier row: it adds nothing.</summary>
    Repeated,

    /// <summary>Refused; the findings say why.</summary>
    Bad,
}

/// <summary>One row of data.</summary>
/// <param name="Line">The physical line on which it begins.</param>
/// <param name="Row">Its number among the rows of data.</param>
/// <param name="Person">Null only when a bad row's address cannot be read.</param>
/// <param name="Fact">
/// Present exactly when the row is good. Its id is a digest of the normalised row, so the same row read twice is the same fact.
/// </param>
public sealed record FactsFileRow(int Line, int Row, RowState State, RowPerson? Person, Fact? Fact);
