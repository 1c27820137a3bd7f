using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts.Terms;

/// <summary>Creates the term definitions of one context object (JSON-LD 1.1 API section 4.2).</summary>
internal sealed class TermBuilder
{
    private readonly ContextProcessor processor;
    private readonly ContextEntries entries;
    private readonly ContextFlags flags;
    private readonly RemoteChain? chain;
    private readonly bool isProtected;

    // False while a definition is being made, true once it is: a term that needs itself is cyclic.
    private readonly Dictionary<int, bool> defined = [];

    internal TermBuilder(ContextProcessor processor, ActiveContext result, ContextEntries entries, ContextFlags flags, RemoteChain? chain)
    {
        (this.processor, Result, this.entries, this.flags, this.chain) = (processor, result, entries, flags, chain);
        isProtected = entries.Find(Keyword.Protected) is { } value && IsTrue(value, "invalid @protected value", "@protected");
    }

    internal ActiveContext Result { get; }

    internal DocumentNames Names => processor.Names;

    internal bool IsJsonLd10 => processor.IsJsonLd10;

    internal void DefineAll()
    {
        foreach (var name in entries.Names)
        {
            var isSetting =
                (Keyword)name
                is Keyword.Base
                    or Keyword.Direction
                    or Keyword.Import
                    or Keyword.Language
                    or Keyword.Propagate
                    or Keyword.Protected
                    or Keyword.Version
                    or Keyword.Vocab;
            if (!isSetting)
            {
                Define(name);
            }
        }
    }

    /// <summary>Makes the definition first when this context defines the name and has not come to it yet.</summary>
    internal void EnsureDefined(int name)
    {
        if (entries.Find(name) is not null && !(defined.TryGetValue(name, out var done) && done))
        {
            Define(name);
        }
    }

    internal static bool IsTrue(LocalContext value, string code, string subject) =>
        value.Kind switch
        {
            JsonKind.True => true,
            JsonKind.False => false,
            _ => throw new JsonLdException(code, $"{subject} is neither true nor false.", subject),
        };

    /// <summary>Marks the term as defined before its own IRI is expanded, which a term that looks like an IRI needs.</summary>
    internal void MarkDefined(int name) => defined[name] = true;

    /// <summary>Applies the scoped context once, only to see that it can be applied (step 21).</summary>
    internal void Validate(LocalContext scoped, string term)
    {
        try
        {
            processor.Process(Result, scoped, ContextFlags.OverrideProtected | ContextFlags.DoNotValidateScoped, chain);
        }
        catch (JsonLdException error) when (error.Code is not ("unknown context" or "too much work" or "too deep"))
        {
            throw new JsonLdException("invalid scoped context", $"The context of the term {term} is invalid: {error.Message}", term, error);
        }
    }

    private void Define(int name)
    {
        if (defined.TryGetValue(name, out var done))
        {
            if (done)
            {
                return;
            }

            throw new JsonLdException(
                "cyclic IRI mapping",
                $"The term {Names.Name(name)} is defined by itself.",
                Names.Name(name).ToString()
            );
        }

        processor.Spend(1);
        defined[name] = false;
        var term = Names.Name(name).ToString();
        var value = entries.Find(name)!.Value;
        if (IsUsable(term, name, value))
        {
            var previous = Result.Find(name);
            Result.Remove(name);
            if (new TermDefinitionReader(this, name, term, value, isProtected).Read() is { } definition)
            {
                definition.IsPublished = ContextLibrary.IsOwn(value.Tape);
                Keep(name, term, definition, previous);
            }
        }

        defined[name] = true;
    }

    private static bool IsUsable(string term, int name, LocalContext value)
    {
        if (term.Length == 0)
        {
            throw new JsonLdException("invalid term definition", "A term is empty.", term);
        }

        if (name == (int)Keyword.Type && MayRedefineType(value))
        {
            return true;
        }

        if (Keywords.OfName(name) != Keyword.None)
        {
            throw new JsonLdException("keyword redefinition", $"The keyword {term} is redefined.", term);
        }

        return !Keywords.HasForm(term);
    }

    private static bool MayRedefineType(LocalContext value)
    {
        if (value.Kind != JsonKind.Object || value.Tape.IsEmpty(value.Index))
        {
            return false;
        }

        for (var i = value.Index + 1; i < value.Tape[value.Index].Next; i = value.Tape[i].Next)
        {
            var isSet = value.Tape.Kind(i) == JsonKind.String && value.Tape.Text(i).Is("@set"u8);
            if (value.Tape[i].Name != (int)Keyword.Protected && !(value.Tape[i].Name == (int)Keyword.Container && isSet))
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(int name, string term, TermDefinition definition, TermDefinition? previous)
    {
        if ((flags & ContextFlags.OverrideProtected) == ContextFlags.None && previous is { IsProtected: true })
        {
            if (!definition.SaysTheSameAs(previous))
            {
                throw new JsonLdException("protected term redefinition", $"The protected term {term} is redefined.", term);
            }

            definition = previous;
        }

        Result.Set(name, definition);
    }
}
