using System.Text;
using Aloi.Standards.JsonLd.ActiveContexts.Terms;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>A context written as an object (JSON-LD 1.1 API section 4.1.2, steps 5.3 to 5.13).</summary>
internal static class ContextObject
{
    internal static ActiveContext Apply(
        ContextProcessor processor,
        ActiveContext active,
        LocalContext local,
        ContextFlags flags,
        RemoteChain? chain
    )
    {
        processor.Spend(active.CopyCost + 1);
        var result = active.Copy();
        var entries = ContextEntries.Of(local);
        CheckVersion(entries);
        if (processor.IsJsonLd10)
        {
            OlderContexts.Refuse(entries);
        }

        Import(processor, active, local, entries);
        ApplyBase(result, entries, flags);
        ApplyVocab(processor, result, entries);
        ApplyLanguage(result, entries);
        new TermBuilder(processor, result, entries, flags, chain).DefineAll();
        return result;
    }

    private static void CheckVersion(ContextEntries entries)
    {
        if (
            entries.Find(Keyword.Version) is { } version
            && (version.Kind != JsonKind.Number || !version.Tape.Text(version.Index).Is("1.1"u8))
        )
        {
            throw new JsonLdException("invalid @version value", "@version is not the number 1.1.", "@version");
        }
    }

    private static void Import(ContextProcessor processor, ActiveContext active, LocalContext local, ContextEntries entries)
    {
        if (entries.Find(Keyword.Import) is not { } import)
        {
            return;
        }

        if (import.Kind != JsonKind.String)
        {
            throw new JsonLdException("invalid @import value", "@import is not an address.", "@import");
        }

        var tape = processor.Load(import.Tape.Text(import.Index), local.Tape.Url ?? active.OriginalBase);
        var index = ContextProcessor.ContextOf(tape);
        if (tape.Kind(index) != JsonKind.Object)
        {
            throw new JsonLdException("invalid remote context", $"The imported context {tape.Url} is not one object.", tape.Url);
        }

        if (tape.Member(index, Keyword.Import) >= 0)
        {
            throw new JsonLdException("invalid context entry", $"The imported context {tape.Url} imports another.", tape.Url);
        }

        entries.AddMissing(tape, index);
    }

    private static void ApplyBase(ActiveContext result, ContextEntries entries, ContextFlags flags)
    {
        if ((flags & ContextFlags.Remote) != ContextFlags.None || entries.Find(Keyword.Base) is not { } value)
        {
            return;
        }

        if (value.Kind == JsonKind.Null)
        {
            result.BaseIri = null;
            return;
        }

        var text = value.Kind == JsonKind.String ? value.Tape.String(value.Index) : null;
        if (text is not null && Iri.HasScheme(Encoding.UTF8.GetBytes(text)))
        {
            result.BaseIri = text;
            return;
        }

        if (text is null || result.BaseIri is null)
        {
            throw new JsonLdException("invalid base IRI", "@base is not an IRI, or relative to nothing.", text);
        }

        result.BaseIri = Iri.Resolve(text, result.BaseIri);
    }

    private static void ApplyVocab(ContextProcessor processor, ActiveContext result, ContextEntries entries)
    {
        if (entries.Find(Keyword.Vocab) is not { } value)
        {
            return;
        }

        if (value.Kind == JsonKind.Null)
        {
            (result.Vocab, result.VocabUtf8) = (null, default);
            return;
        }

        if (value.Kind != JsonKind.String)
        {
            throw new JsonLdException("invalid vocab mapping", "@vocab is neither an IRI nor null.", "@vocab");
        }

        var text = value.Tape.Text(value.Index);
        var iri = IriExpansion.Expand(result, processor.Names, text, vocab: true, documentRelative: true).Iri;
        if (!iri.HasValue || !(Iri.HasScheme(iri.Span) || Iri.IsBlankNode(iri.Span) || IsRelative(text.Span)))
        {
            throw new JsonLdException("invalid vocab mapping", "@vocab is not an IRI.", text.ToString());
        }

        (result.Vocab, result.VocabUtf8) = (iri.ToString(), iri);
    }

    // Without a base a relative vocabulary stays relative, and its terms are dropped later on.
    private static bool IsRelative(ReadOnlySpan<byte> text) => text.IsEmpty || text[0] is (byte)'/' or (byte)'#' or (byte)'?' or (byte)'.';

    private static void ApplyLanguage(ActiveContext result, ContextEntries entries)
    {
        if (entries.Find(Keyword.Language) is { } language)
        {
            result.Language = language.Kind switch
            {
                JsonKind.Null => default,
                JsonKind.String => LanguageTag.Normalize(language.Tape.Text(language.Index)),
                _ => throw new JsonLdException("invalid default language", "@language is neither a language tag nor null.", "@language"),
            };
        }

        if (entries.Find(Keyword.Direction) is { } direction)
        {
            result.Direction = Directions.Parse(direction);
        }
    }
}
