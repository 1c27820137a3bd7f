using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>The members of a context object, completed by those of the context that it imports.</summary>
internal sealed class ContextEntries
{
    private readonly Dictionary<int, LocalContext> values = [];

    internal Dictionary<int, LocalContext>.KeyCollection Names => values.Keys;

    internal static ContextEntries Of(LocalContext context)
    {
        var entries = new ContextEntries();
        entries.AddMissing(context.Tape, context.Index);
        return entries;
    }

    internal void AddMissing(JsonTape tape, int container)
    {
        for (var i = container + 1; i < tape[container].Next; i = tape[i].Next)
        {
            values.TryAdd(tape[i].Name, new LocalContext(tape, i));
        }
    }

    internal LocalContext? Find(int name) => name >= 0 && values.TryGetValue(name, out var value) ? value : null;

    internal LocalContext? Find(Keyword keyword) => Find((int)keyword);
}
