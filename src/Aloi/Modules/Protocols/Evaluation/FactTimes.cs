using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Dates in the order in which facts are read.</summary>
internal static class FactTimes
{
    public static int Compare(FactTime a, FactTime b)
    {
        var order = a.Start.CompareTo(b.Start);
        return order != 0 ? order : a.End.CompareTo(b.End);
    }

    /// <summary>The later of the two, or null while the first has not come.</summary>
    public static FactTime? Latest(FactTime? a, FactTime b) => a is { } time && Compare(time, b) < 0 ? b : a;
}
