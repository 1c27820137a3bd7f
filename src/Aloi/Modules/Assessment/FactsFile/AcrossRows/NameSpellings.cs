using System.Runtime.InteropServices;

namespace Aloi.Modules.Assessment.FactsFile.AcrossRows;

/// <summary>Finds persons whose name the file writes in two ways. The last one counts; it is told once a person.</summary>
internal sealed class NameSpellings
{
    private readonly Dictionary<RowKey, Spelling> _names = [];

    /// <returns>The line that wrote the name otherwise; null as a rule.</returns>
    public int? Add(RowPerson person, int line)
    {
        if (person is { GivenName: null, FamilyName: null })
        {
            return null;
        }

        var name = RowKey.Of(person.GivenName ?? "", person.FamilyName ?? "").Low;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, RowKey.Of("person", person.Email), out var exists);
        if (exists && known.Name != name && !known.IsTold)
        {
            known = known with { IsTold = true };
            return known.Line;
        }

        known = exists ? known : new Spelling(name, line, IsTold: false);
        return null;
    }

    private readonly record struct Spelling(ulong Name, int Line, bool IsTold);
}
