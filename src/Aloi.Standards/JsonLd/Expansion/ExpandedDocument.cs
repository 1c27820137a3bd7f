using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>A document and its expanded form, which points into it.</summary>
internal sealed record ExpandedDocument(JsonTape Tape, ExpandedTree Tree)
{
    /// <summary>Reads a document that may be kept, with memory of its own.</summary>
    internal static ExpandedDocument Read(
        ReadOnlySpan<byte> json,
        ContextLibrary contexts,
        LinkedDataOptions options,
        LocalContext? first = null
    ) => Read(json, contexts, options, new LinkedDataMemory(), first);

    /// <summary>Reads a document that is valid as long as the memory is not used again.</summary>
    internal static ExpandedDocument Read(
        ReadOnlySpan<byte> json,
        ContextLibrary contexts,
        LinkedDataOptions options,
        LinkedDataMemory memory,
        LocalContext? first = null
    )
    {
        var names = new DocumentNames(contexts.Names);
        var tape = JsonTapeReader.Read(json, names, options.Limits, memory.Tape);
        var processor = new ContextProcessor(contexts, names, options);
        // What is remembered for all documents was made under the rules of 1.1.
        var initial = options is { Base: null, IsJsonLd10: false } ? contexts.Initial : new ActiveContext(options.Base);
        if (first is { } context)
        {
            initial = processor.Process(initial, context, ContextFlags.None);
        }

        var tree = new Expander(tape, memory.Tree, processor, options.RefuseDroppedTerms)
        {
            RefusesDisguises = options.RefuseDisguisedTerms,
        }.ExpandDocument(initial);
        return new ExpandedDocument(tape, tree);
    }
}
