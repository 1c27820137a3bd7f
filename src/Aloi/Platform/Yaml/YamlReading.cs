using Aloi.Platform.Problems;

namespace Aloi.Platform.Yaml;

/// <summary>One pass over a text's values that gathers every problem, so that an author sees them all at once.</summary>
public sealed class YamlReading(string? source = null)
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    public string? Source => source;

    public void Refuse(ProblemKind kind, YamlValue at, string field, params object?[] arguments) =>
        problems.Add(kind.With(arguments).At(new Location(source, at.Line, at.Column, field)));

    public void Add(IEnumerable<Problem> more) => problems.AddRange(more);

    /// <summary>The fields of a mapping, or null (and a problem) when it is something else.</summary>
    public YamlFields? Fields(YamlValue value, string path)
    {
        if (value is YamlMap map)
        {
            return new YamlFields(this, map, path);
        }

        Refuse(YamlProblems.ExpectedFields, value, path, NameOf(path));
        return null;
    }

    /// <summary>The items of a list of at least one, or null (and a problem).</summary>
    public IReadOnlyList<YamlValue>? Items(YamlValue value, string path, int most)
    {
        if (value is not YamlList list)
        {
            Refuse(YamlProblems.ExpectedList, value, path, NameOf(path));
            return null;
        }

        if (list.Items.Count == 0 || list.Items.Count > most)
        {
            var kind = list.Items.Count == 0 ? YamlProblems.EmptyList : YamlProblems.TooManyItems;
            Refuse(kind, value, path, NameOf(path), most);
            return null;
        }

        return list.Items;
    }

    internal static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>In the order of the text; checks that look at a whole node come after those of its parts.</summary>
    public Outcome<T> Refused<T>() => Outcome<T>.Refused([.. problems.OrderBy(p => p.Where?.Line).ThenBy(p => p.Where?.Column)]);
}
