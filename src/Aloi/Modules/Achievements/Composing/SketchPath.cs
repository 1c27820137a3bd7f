using System.Collections.Immutable;
using System.Globalization;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>Where a node stands: <c>r</c> is the root, <c>r.2</c> its third child, <c>r.2.s</c> what stands in for that one.</summary>
public sealed record SketchPath
{
    private const int SubstituteStep = -1;
    private const int Deepest = 64;

    private readonly ImmutableArray<int> _steps;

    private SketchPath(ImmutableArray<int> steps) => _steps = steps;

    public static SketchPath Root { get; } = new([]);

    public int Depth => _steps.Length;

    public bool IsRoot => _steps.Length == 0;

    public bool IsSubstitute => !IsRoot && _steps[^1] == SubstituteStep;

    /// <summary>The place among the siblings.</summary>
    public int Last => _steps[^1];

    public int First => _steps[0];

    public SketchPath Parent => new(_steps[..^1]);

    /// <summary>The same way without its first step.</summary>
    public SketchPath Rest => new(_steps[1..]);

    public SketchPath Stand => new(_steps.Add(SubstituteStep));

    public SketchPath Child(int index) => new(_steps.Add(index));

    public bool Holds(SketchPath other) => other.Depth >= Depth && other._steps[..Depth].SequenceEqual(_steps);

    /// <summary>Where this place is once the node at another one was taken away.</summary>
    public SketchPath Without(SketchPath gone)
    {
        var at = gone.Depth - 1;
        return gone.Parent.Holds(this) && Depth > at && !gone.IsSubstitute && _steps[at] > gone.Last
            ? new SketchPath(_steps.SetItem(at, _steps[at] - 1))
            : this;
    }

    public bool Equals(SketchPath? other) => other is not null && _steps.SequenceEqual(other._steps);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() =>
        string.Concat(_steps.Select(s => s == SubstituteStep ? ".s" : "." + s.ToString(CultureInfo.InvariantCulture)).Prepend("r"));

    /// <summary>Null for anything that is no path.</summary>
    public static SketchPath? Read(string text)
    {
        var parts = text.Split('.');
        if (parts[0] != "r" || parts.Length > Deepest)
        {
            return null;
        }

        var steps = parts.Skip(1).Select(Step).ToList();
        return steps.Contains(null) ? null : new SketchPath([.. steps.OfType<int>()]);
    }

    private static int? Step(string text) =>
        text == "s" ? SubstituteStep
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
        : null;
}
