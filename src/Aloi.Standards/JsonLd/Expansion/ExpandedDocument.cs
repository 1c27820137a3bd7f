using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>A document and its expanded form, which points into it.</summary>
internal sealed record ExpandedDocument(JsonTape Tape, ExpandedTree Tree)
{
    internal static ExpandedDocument Read(
        ReadOnlySpan<byte> json,
        ContextLibrary contexts,
        LinkedDataOptions options,
        LocalContext? first = null
    )
    {
        var names = new DocumentNames(contexts.Names);
        var tape = JsonTapeReader.Read(json.ToArray(), names, options.Limits);
        var processor = new ContextProcessor(contexts, names, options.Limits);
        var initial = options.Base is null ? contexts.Initial : new ActiveContext(options.Base);
        if (first is { } context)
        {
            initial = processor.Process(initial, context, ContextFlags.None);
        }

        return new ExpandedDocument(tape, new Expander(tape, processor, options.RefuseDroppedTerms).ExpandDocument(initial));
    }
}
