using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>
/// The shape that many credentials share, such as all those of one achievement, read once: each then only fills in its own values, and its
/// canonical form (JSON-LD 1.1 API section 8, RDFC-1.0 section 4.4) is put together instead of computed. A plan never changes, and several
/// threads may share it. <see cref="PlanSigner"/> signs with it.
/// </summary>
public sealed class CredentialPlan
{
    // Long values belong on the general path, which bounds them and says so.
    private const int MaxValues = 64 * 1024;

    private readonly SlottedText document;

    private CredentialPlan(PlanTemplate template, ContextLibrary contexts)
    {
        (Template, Contexts) = (template, contexts);
        document = SlottedText.Cut(template.Marked, template.Marks);
        if (Canonical() is { } canonical && PlanCompiler.Compile(canonical, template.Marks) is { } shape)
        {
            var names = new DocumentNames(contexts.Names);
            JsonTapeReader.Read(template.Marked, names, LinkedDataLimits.Default, new TapeMemory());
            (Shape, Filling) = (shape, new PlanFill(shape, names));
        }
    }

    /// <summary>The JSON pointers (RFC 6901) of the slots, in the order in which values are given.</summary>
    public IReadOnlyList<string> Slots => Template.Slots;

    /// <summary>
    /// Whether credentials can be put together. It is false when the template has a proof or no canonical form, when two of its blank nodes
    /// are alike, and when a slot stands where a value is more than a text or an IRI, as in a JSON literal: then every credential takes the
    /// general path.
    /// </summary>
    public bool HasShortcut => Shape is not null;

    internal PlanTemplate Template { get; }

    internal ContextLibrary Contexts { get; }

    internal PlanShape? Shape { get; }

    internal PlanFill? Filling { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="template">A credential without proof, as UTF-8 JSON. What stands in its slots does not matter.</param>
    /// <param name="slots">JSON pointers (RFC 6901) to the strings that differ from credential to credential, none inside a context.</param>
    /// <param name="contexts">The contexts that are known.</param>
    /// <exception cref="StrictJsonException">The template is not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">A pointer leads to no string, into a context, or where another one leads.</exception>
    public static CredentialPlan Compile(ReadOnlyMemory<byte> template, IReadOnlyList<string> slots, ContextLibrary contexts) =>
        new(PlanTemplate.Read(template, slots), contexts);

    /// <summary>The credential with these values, as compact UTF-8 JSON, without a proof.</summary>
    /// <param name="values">One for each slot; null leaves the member, or the item of the array, out.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than slots, or one holds half of a surrogate pair.</exception>
    public byte[] Fill(IReadOnlyList<string?> values)
    {
        RequireCount(values);
        var memory = new PlanMemory();
        memory.Prepare(values.Count, PlanShape.None);
        for (var i = 0; i < values.Count; i++)
        {
            memory.AddValue(i, values[i] ?? "");
        }

        document.Write(memory, memory.Output);
        var filled = memory.Output.Written.ToArray();
        return values.Any(value => value is null) ? Template.Without(filled, [.. values.Select(value => value is null)]) : filled;
    }

    /// <summary>Writes the canonical form into the memory's output. False when only the general path can tell it.</summary>
    internal bool TryCanonicalize(IReadOnlyList<string?> values, PlanMemory memory)
    {
        RequireCount(values);
        if (Filling is null)
        {
            return false;
        }

        memory.Prepare(values.Count, Shape!);
        var length = 0;
        for (var i = 0; i < values.Count; i++)
        {
            length += values[i]?.Length ?? MaxValues;
            if (length >= MaxValues)
            {
                return false;
            }

            memory.AddValue(i, values[i]!);
        }

        return Filling.TryWrite(memory);
    }

    private byte[]? Canonical()
    {
        using var marked = StrictJson.Parse(Template.Marked);
        if (JsonMembers.Member(marked.RootElement, "proof") is not null || JsonMembers.Member(marked.RootElement, "@context") is null)
        {
            return null;
        }

        try
        {
            return ProofHash.CanonicalDocument(marked.RootElement, [], Contexts);
        }
        catch (JsonLdException)
        {
            // The general path says of each credential what is wrong with it.
            return null;
        }
    }

    private void RequireCount(IReadOnlyList<string?> values)
    {
        if (values.Count != Slots.Count)
        {
            throw new ArgumentException($"There are {Slots.Count} slots and {values.Count} values.", nameof(values));
        }
    }
}
