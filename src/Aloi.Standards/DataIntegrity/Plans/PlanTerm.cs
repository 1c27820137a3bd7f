namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>A term of a planned quad: the same in each credential, or a blank node that is numbered anew, or a text around a slot's value.</summary>
internal sealed class PlanTerm
{
    /// <summary>The term as N-Quads write it, when it is always the same.</summary>
    internal byte[]? Constant { get; private init; }

    /// <summary>The blank node, or -1.</summary>
    internal int Blank { get; private init; } = -1;

    /// <summary>The slot whose value the term holds, or -1.</summary>
    internal int Slot { get; private init; } = -1;

    /// <summary>Which of the terms with a slot it is.</summary>
    internal int Place { get; private init; }

    internal bool IsLiteral { get; private init; }

    /// <summary>What follows the value: the end of the IRI, or of the text with its datatype or language.</summary>
    internal byte[] After { get; private init; } = [];

    internal bool IsConstant => Constant is not null;

    internal static PlanTerm Of(ReadOnlySpan<byte> text) => new() { Constant = text.ToArray() };

    internal static PlanTerm OfBlank(int number) => new() { Blank = number };

    internal static PlanTerm OfSlot(int slot, int place, bool isLiteral, ReadOnlySpan<byte> after) =>
        new()
        {
            Slot = slot,
            Place = place,
            IsLiteral = isLiteral,
            After = after.ToArray(),
        };
}

/// <summary>A planned quad; the graph is null for the default one.</summary>
internal sealed record PlanQuad(PlanTerm Subject, PlanTerm Predicate, PlanTerm Object, PlanTerm? Graph)
{
    internal bool Mentions(int blank) => Subject.Blank == blank || Object.Blank == blank || Graph?.Blank == blank;

    internal bool HasSlot => Subject.Slot >= 0 || Object.Slot >= 0 || Graph?.Slot >= 0;

    /// <summary>Its place among the quads of its subject and predicate is known beforehand.</summary>
    internal bool IsFixed => Object.IsConstant && (Graph is null || Graph.IsConstant);
}

/// <summary>A blank node with the quads that mention it, and its first-degree hash (RDFC-1.0 section 4.6) when no slot takes part in it.</summary>
internal sealed record PlanNode(int Number, PlanQuad[] Quads, byte[]? Hash);
