namespace Aloi.Tests.Architecture;

/// <summary>
/// The rules of ARCHITECTURE.md that the compiled code can answer, each as a function from code to violations. The root namespace is a
/// parameter so that every rule can be shown to fail on code that breaks it (the Violations folder).
/// </summary>
internal sealed class Rules(IReadOnlyCollection<CodeType> types, string root)
{
    /// <summary>Module → the modules whose Contracts it may use.</summary>
    public List<string> ModulesTouchEachOtherOnlyThroughContracts(IReadOnlyDictionary<string, string[]> allowed)
    {
        var violations = new List<string>();
        foreach (var type in types)
        {
            if (ModuleOf(type.Name) is not { } module)
            {
                continue;
            }

            foreach (var used in type.Uses)
            {
                if (ModuleOf(used) is not { } other || other == module)
                {
                    continue;
                }

                if (!allowed.GetValueOrDefault(module, []).Contains(other))
                {
                    violations.Add($"{type.Name} uses {used}: {module} has no row that allows {other}");
                }
                else if (!used.StartsWith($"{root}.Modules.{other}.Contracts.", StringComparison.Ordinal))
                {
                    violations.Add($"{type.Name} uses {used}, which is not in the contracts of {other}");
                }
            }
        }

        return violations;
    }

    public List<string> Modules() =>
        [.. types.Select(t => ModuleOf(t.Name)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A cycle in the table, named, or null.</summary>
    public static string? Cycle(IReadOnlyDictionary<string, string[]> allowed)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return allowed.Keys.Select(m => Follow(m, [])).FirstOrDefault(c => c is not null);

        string? Follow(string module, List<string> path)
        {
            if (path.Contains(module))
            {
                return string.Join(" → ", path.SkipWhile(m => m != module).Append(module));
            }

            if (!done.Contains(module))
            {
                path.Add(module);
                if (allowed.GetValueOrDefault(module, []).Select(m => Follow(m, path)).FirstOrDefault(c => c is not null) is { } cycle)
                {
                    return cycle;
                }

                path.RemoveAt(path.Count - 1);
                done.Add(module);
            }

            return null;
        }
    }

    public List<string> PlatformKnowsNoModule() =>
        Uses($"{root}.Platform", used => In(used, "Modules") || In(used, "Integrations") || In(used, "CommandLine"));

    public List<string> IntegrationsAreStrangers() =>
        [
            .. from type in types
            let own = PartOf(type.Name, "Integrations")
            where own is not null
            from used in type.Uses
            let other = PartOf(used, "Integrations")
            where other is not null && other != own
            select $"{type.Name} uses {used}",
        ];

    /// <summary>A module's wiring is named by the composition alone.</summary>
    public List<string> OnlyTheCompositionNamesModules() =>
        [
            .. from type in types
            where type.Name.StartsWith(root + ".", StringComparison.Ordinal) && type.Name != $"{root}.Composition"
            from used in type.Uses
            where ModuleOf(used) is { } module && used == $"{root}.Modules.{module}.{module}Module"
            select $"{type.Name} names {used}",
        ];

    public List<string> NounsUseNeitherEntityFrameworkNorAspNet(IEnumerable<string> nouns)
    {
        var names = nouns.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from type in types
            where
                names.Contains(type.Name)
                || (ModuleOf(type.Name) is { } m && type.Namespace.StartsWith($"{root}.Modules.{m}.Contracts", StringComparison.Ordinal))
            from used in type.Uses
            where
                used.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
                || used.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            select $"{type.Name} uses {used}",
        ];
    }

    /// <summary>Calls of members, anywhere but in the named types.</summary>
    public List<string> CallsOutside(Func<string, bool> member, Func<string, bool> allowedType) =>
        [
            .. from type in types
            where type.Name.StartsWith(root + ".", StringComparison.Ordinal) && !allowedType(type.Name)
            from call in type.Calls
            where member(call)
            select $"{type.Name} calls {call}",
        ];

    public List<string> Uses(string fromNamespace, Func<string, bool> forbidden) =>
        [
            .. from type in types
            where type.Name.StartsWith(fromNamespace + ".", StringComparison.Ordinal)
            from used in type.Uses
            where forbidden(used)
            select $"{type.Name} uses {used}",
        ];

    public string? ModuleOf(string name) => PartOf(name, "Modules");

    private string? PartOf(string name, string folder)
    {
        var prefix = $"{root}.{folder}.";
        if (!name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var end = name.IndexOf('.', prefix.Length);
        return end < 0 ? null : name[prefix.Length..end];
    }

    private bool In(string name, string folder) => name.StartsWith($"{root}.{folder}.", StringComparison.Ordinal);
}
