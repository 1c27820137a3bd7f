using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>
/// Context processing (JSON-LD 1.1 API section 4.1.2) for one document. Each step is remembered: for this document, or for all of them
/// when nothing but the library took part.
/// </summary>
internal sealed class ContextProcessor(ContextLibrary library, DocumentNames names, LinkedDataOptions options)
{
    private Dictionary<ContextStep, ActiveContext>? remembered;
    private readonly LinkedDataLimits limits = options.Limits;
    private int work;

    internal DocumentNames Names { get; } = names;

    /// <summary>The terms of the library.</summary>
    internal PublishedTerms Published => library.Terms;

    /// <summary>What JSON-LD 1.1 added to contexts is refused.</summary>
    internal bool IsJsonLd10 { get; } = options.IsJsonLd10;

    /// <summary>Applies a context to the active one.</summary>
    internal ActiveContext Process(ActiveContext active, LocalContext local, ContextFlags flags = ContextFlags.None) =>
        Process(active, local, flags, null);

    internal ActiveContext Process(ActiveContext active, LocalContext local, ContextFlags flags, RemoteChain? chain)
    {
        // While a scoped context is merely validated the active context is still being made, so nothing can be remembered of it.
        if ((flags & ContextFlags.DoNotValidateScoped) != ContextFlags.None)
        {
            return Compute(active, local, flags, chain);
        }

        var isShared = active.IsShared && ContextLibrary.IsOwn(local.Tape);
        return (isShared ? active.Steps.Find(local.Tape, local.Index, flags) : null)
            ?? Recall(new ContextStep(active, local.Tape, local.Index, flags), chain, isShared);
    }

    /// <summary>The document at the address of a context, seen from where the address is written.</summary>
    internal JsonTape Load(Utf8Text reference, string? baseUrl)
    {
        if (baseUrl is null && library.Find(reference) is { } known)
        {
            return known;
        }

        var url = baseUrl is null ? reference.ToString() : Iri.Resolve(reference.ToString(), baseUrl);
        return library.Find(url)
            ?? throw new JsonLdException("unknown context", $"The context {url} is not known here, and none is ever fetched.", url);
    }

    internal static int ContextOf(JsonTape tape)
    {
        var index = tape.Kind(0) == JsonKind.Object ? tape.Member(0, Keyword.Context) : -1;
        return index >= 0
            ? index
            : throw new JsonLdException("invalid remote context", $"The document {tape.Url} holds no @context.", tape.Url);
    }

    /// <summary>Counts work that grows with the size of contexts, so that a document cannot make contexts without end.</summary>
    internal void Spend(int amount)
    {
        work += amount;
        if (work > limits.MaxContextWork)
        {
            throw new JsonLdException("too much work", "The contexts of the document define too many terms.");
        }
    }

    private ActiveContext Recall(in ContextStep step, RemoteChain? chain, bool isShared)
    {
        if (remembered is not null && remembered.TryGetValue(step, out var known))
        {
            return known;
        }

        var result = Compute(step.Active, new LocalContext(step.Tape, step.Index), step.Flags, chain);
        if (isShared)
        {
            result.IsShared = true;
            if (library.Remember(step, result) is { } kept)
            {
                return kept;
            }
        }

        // What begins at the very first context stands once in the document, and most documents have no other context of their own.
        if (!ReferenceEquals(step.Active, library.Initial))
        {
            (remembered ??= [])[step] = result;
        }

        return result;
    }

    private ActiveContext Compute(ActiveContext active, LocalContext local, ContextFlags flags, RemoteChain? chain)
    {
        flags = local.WithOwnPropagation(flags);
        var result = active;
        if ((flags & ContextFlags.DoNotPropagate) != ContextFlags.None && active.Previous is null)
        {
            Spend(active.CopyCost);
            result = active.Copy();
            result.Previous = active;
        }

        if (local.Kind != JsonKind.Array)
        {
            return Apply(result, local, flags, chain);
        }

        for (var i = local.Index + 1; i < local.Tape[local.Index].Next; i = local.Tape[i].Next)
        {
            result = Apply(result, new LocalContext(local.Tape, i), flags, chain);
        }

        return result;
    }

    private ActiveContext Apply(ActiveContext result, LocalContext local, ContextFlags flags, RemoteChain? chain) =>
        local.Kind switch
        {
            JsonKind.Null => Nullify(result, flags),
            JsonKind.String => ApplyRemote(result, local, flags, chain),
            JsonKind.Object => ContextObject.Apply(this, result, local, flags, chain),
            _ => throw new JsonLdException("invalid local context", "A context is neither an object, nor an address, nor null."),
        };

    private ActiveContext Nullify(ActiveContext result, ContextFlags flags)
    {
        if ((flags & ContextFlags.OverrideProtected) == ContextFlags.None && result.HasProtectedTerms())
        {
            throw new JsonLdException("invalid context nullification", "A null context would take away protected terms.");
        }

        if ((flags & ContextFlags.DoNotPropagate) == ContextFlags.None)
        {
            return result.OriginalBase is null ? library.Initial : new ActiveContext(result.OriginalBase);
        }

        return new ActiveContext(result.OriginalBase) { Previous = result.Previous ?? result };
    }

    private ActiveContext ApplyRemote(ActiveContext result, LocalContext local, ContextFlags flags, RemoteChain? chain)
    {
        var tape = Load(local.Tape.Text(local.Index), local.Tape.Url ?? result.OriginalBase);
        if ((flags & ContextFlags.DoNotValidateScoped) != ContextFlags.None && RemoteChain.Contains(chain, tape.Url!))
        {
            return result;
        }

        if (chain?.Length >= limits.MaxRemoteContexts)
        {
            throw new JsonLdException("context overflow", "Contexts include one another without end.", tape.Url);
        }

        var inner = (flags & ContextFlags.DoNotValidateScoped) | ContextFlags.Remote;
        var remote = new LocalContext(tape, ContextOf(tape));
        return (result.IsShared && inner == ContextFlags.Remote ? result.Steps.Find(tape, remote.Index, inner) : null)
            ?? Process(result, remote, inner, new RemoteChain(tape.Url!, chain));
    }
}
