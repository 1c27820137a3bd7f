using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>Who an author is, from what a row writes: an address or a name.</summary>
internal static class AuthorCell
{
    public static FactAuthor Read(string author, RowPerson person, bool isExternal, string? relation)
    {
        var key = KeyOf(author);
        var isCandidate = IsCandidate(key, person);
        return new FactAuthor(isCandidate ? person.Email : key, author, isCandidate, isExternal, relation);
    }

    /// <summary>
    /// A name without accents as well as without case: one assessor typed « Hélène » and « Helene » must not count as two. An address
    /// keeps its accents, which make another mailbox.
    /// </summary>
    public static string KeyOf(string author) =>
        author.Contains('@', StringComparison.Ordinal) ? Folded.Spaces(author).ToLowerInvariant() : Folded.Text(Folded.Spaces(author));

    /// <summary>A declaration that names nobody is the person's own.</summary>
    public static FactAuthor Candidate(RowPerson person)
    {
        var name = Folded.Spaces($"{person.GivenName} {person.FamilyName}");
        return new FactAuthor(person.Email, name.Length > 0 ? name : person.Email, IsCandidate: true);
    }

    private static bool IsCandidate(string key, RowPerson person) =>
        IsSame(key, person.Email)
        || IsSame(key, $"{person.GivenName} {person.FamilyName}")
        || IsSame(key, $"{person.FamilyName} {person.GivenName}");

    private static bool IsSame(string key, string name) => string.Equals(key, KeyOf(name), StringComparison.Ordinal);
}
