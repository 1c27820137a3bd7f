namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>
/// The canonical lines of one subject. Their order is that of their predicates, which no value changes, so they are one text with holes;
/// where several quads share a predicate and their objects may differ, the order is found each time.
/// </summary>
internal sealed class PlanBlock(PlanTerm subject, PlanPart[] parts)
{
    internal PlanTerm Subject { get; } = subject;

    internal ReadOnlySpan<PlanPart> Parts => parts;

    internal static PlanBlock Of(ReadOnlySpan<PlanQuad> quads)
    {
        var parts = new PlanPartList();
        while (!quads.IsEmpty)
        {
            var group = SamePredicate(quads);
            if (group.Length == 1 || AreFixed(group))
            {
                foreach (var quad in group)
                {
                    parts.AddLine(quad);
                }
            }
            else
            {
                parts.AddGroup(group.ToArray());
            }

            quads = quads[group.Length..];
        }

        return new PlanBlock(parts.Subject!, parts.ToArray());
    }

    private static ReadOnlySpan<PlanQuad> SamePredicate(ReadOnlySpan<PlanQuad> quads)
    {
        var end = 1;
        while (end < quads.Length && ReferenceEquals(quads[end].Predicate, quads[0].Predicate))
        {
            end++;
        }

        return quads[..end];
    }

    private static bool AreFixed(ReadOnlySpan<PlanQuad> group)
    {
        foreach (var quad in group)
        {
            if (!quad.IsFixed)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A text that is always the same, and what follows it: a term, or lines to be put in order, or nothing.</summary>
internal sealed record PlanPart(byte[] Text, PlanTerm? Term, PlanQuad[]? Group);
