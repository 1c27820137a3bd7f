using Aloi.Modules.Assessment.FactsFile;

namespace Aloi.Modules.Assessment.Imports.Reading;

/// <summary>Somebody a file speaks of: the address is the person, the last name written for it is the name.</summary>
internal sealed class FilePerson(string email)
{
    public string Email => email;

    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    /// <summary>Rows that say something new and are not refused.</summary>
    public int Facts { get; private set; }

    public string Name => $"{GivenName} {FamilyName}".Trim();

    public void Add(FactsFileRow row)
    {
        GivenName = row.Person!.GivenName ?? GivenName;
        FamilyName = row.Person.FamilyName ?? FamilyName;
        Facts += row.Fact is null ? 0 : 1;
    }
}

/// <summary>Everybody a file speaks of, bad rows included, in the order of first appearance.</summary>
internal sealed class FilePeople
{
    private readonly List<FilePerson> _inOrder = [];

    public IReadOnlyList<FilePerson> InOrder => _inOrder;

    public static FilePeople Of(IEnumerable<FactsFileRow> rows)
    {
        var people = new FilePeople();
        var byEmail = new Dictionary<string, FilePerson>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Person is not null))
        {
            if (!byEmail.TryGetValue(row.Person!.Email, out var person))
            {
                person = new FilePerson(row.Person.Email);
                byEmail.Add(person.Email, person);
                people._inOrder.Add(person);
            }

            person.Add(row);
        }

        return people;
    }

    /// <summary>
    /// Those with facts, in groups whose facts fit in memory together. A person is never in two groups: whoever judges must see all the facts
    /// of a person at once, wherever in the file they stand.
    /// </summary>
    public IEnumerable<IReadOnlyList<FilePerson>> Groups(int mostFacts)
    {
        var group = new List<FilePerson>();
        var facts = 0;
        foreach (var person in _inOrder.Where(p => p.Facts > 0))
        {
            if (group.Count > 0 && facts + person.Facts > mostFacts)
            {
                yield return group;
                (group, facts) = ([], 0);
            }

            group.Add(person);
            facts += person.Facts;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
