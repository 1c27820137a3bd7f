using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>Puts a block's parts together, joining texts that stand side by side.</summary>
internal sealed class PlanPartList
{
    private readonly List<PlanPart> parts = [];
    private readonly ByteBuffer text = new(256);

    internal PlanTerm? Subject { get; private set; }

    internal void AddLine(PlanQuad quad)
    {
        Subject = quad.Subject;
        Add(quad.Subject);
        text.Append((byte)' ');
        Add(quad.Predicate);
        text.Append((byte)' ');
        Add(quad.Object);
        if (quad.Graph is { } graph)
        {
            text.Append((byte)' ');
            Add(graph);
        }

        text.Append(" .\n"u8);
    }

    internal void AddGroup(PlanQuad[] quads)
    {
        Subject = quads[0].Subject;
        Flush(null, quads);
    }

    internal PlanPart[] ToArray()
    {
        if (text.Length > 0)
        {
            Flush(null, null);
        }

        return [.. parts];
    }

    private void Add(PlanTerm term)
    {
        if (term.Constant is { } constant)
        {
            text.Append(constant);
        }
        else
        {
            Flush(term, null);
        }
    }

    private void Flush(PlanTerm? term, PlanQuad[]? group)
    {
        parts.Add(new PlanPart(text.Written.ToArray(), term, group));
        text.Clear();
    }
}
