using Aloi.Standards.JsonLd.Syntax;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>
/// Writes the canonical form of one credential of a plan into the memory's output. Whatever could make it another than that of the general
/// path is found on the way, and then nothing is claimed.
/// </summary>
internal sealed class PlanFill(PlanShape shape, DocumentNames names)
{
    [ThreadStatic]
    private static PlanOrder? order;

    internal bool TryWrite(PlanMemory memory)
    {
        if (!TryAddTerms(memory) || !memory.Hashes.TryNumber(shape.Nodes, memory))
        {
            return false;
        }

        var blocks = (order ??= new PlanOrder()).Blocks(shape.Blocks, memory);
        foreach (var block in blocks)
        {
            if (!TryWrite(shape.Blocks[block], memory))
            {
                return false;
            }
        }

        // Empty when two subjects are one: their lines would have to be mixed.
        return !blocks.IsEmpty;
    }

    private bool TryAddTerms(PlanMemory memory)
    {
        foreach (var term in shape.SlotTerms)
        {
            if (!term.IsLiteral && !IsPlainIri(memory.Value(term.Slot)))
            {
                return false;
            }

            memory.AddTerm(term);
        }

        return true;
    }

    // An IRI that no context can take for something else: neither a term, nor a compact IRI with a term as its prefix, nor relative.
    private bool IsPlainIri(ReadOnlySpan<byte> value) =>
        Iri.IsAbsolute(value) && names.Find(value) < 0 && names.Find(value[..value.IndexOf((byte)':')]) < 0;

    private static bool TryWrite(PlanBlock block, PlanMemory memory)
    {
        foreach (var part in block.Parts)
        {
            memory.Output.Append(part.Text);
            if (part.Term is { } term)
            {
                memory.Output.Append(memory.Text(term));
            }
            else if (part.Group is { } group && !TryWriteGroup(group, memory))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryWriteGroup(PlanQuad[] group, PlanMemory memory)
    {
        var quads = order!.Quads(group, memory);
        foreach (var quad in quads)
        {
            WriteLine(group[quad], memory);
        }

        // Empty when a value comes twice: a set holds it once.
        return !quads.IsEmpty;
    }

    private static void WriteLine(PlanQuad quad, PlanMemory memory)
    {
        var output = memory.Output;
        Write(output, memory.Text(quad.Subject));
        Write(output, memory.Text(quad.Predicate));
        Write(output, memory.Text(quad.Object));
        if (quad.Graph is { } graph)
        {
            Write(output, memory.Text(graph));
        }

        output.Append(".\n"u8);
    }

    private static void Write(ByteBuffer output, ReadOnlySpan<byte> text)
    {
        output.Append(text);
        output.Append((byte)' ');
    }
}
