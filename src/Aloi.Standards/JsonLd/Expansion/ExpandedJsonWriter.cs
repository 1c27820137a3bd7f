using System.Text.Json;
using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The expanded form as JSON (JSON-LD 1.1 section 4 of the API, "expanded document form").</summary>
internal sealed class ExpandedJsonWriter(ExpandedDocument document, Utf8JsonWriter output)
{
    private readonly ExpandedTree tree = document.Tree;

    internal static byte[] Write(ExpandedDocument document)
    {
        using var stream = new MemoryStream();
        using (var output = new Utf8JsonWriter(stream))
        {
            new ExpandedJsonWriter(document, output).WriteItems(document.Tree.Roots);
        }

        return stream.ToArray();
    }

    private void WriteItems(Chain items)
    {
        output.WriteStartArray();
        for (var i = items.First; i >= 0; i = tree.Item(i).Next)
        {
            WriteItem(tree.Item(i));
        }

        output.WriteEndArray();
    }

    private void WriteItem(in ExpandedItem item)
    {
        if (item.Kind == ItemKind.Iri)
        {
            output.WriteStringValue(item.Text.Span);
            return;
        }

        output.WriteStartObject();
        WriteText("@index", item.Index);
        switch (item.Kind)
        {
            case ItemKind.Value:
                WriteValue(item);
                break;
            case ItemKind.List:
                output.WritePropertyName("@list");
                WriteItems(item.Content);
                break;
            default:
                WriteNode(item);
                break;
        }

        output.WriteEndObject();
    }

    private void WriteText(string name, Utf8Text text)
    {
        if (text.HasValue)
        {
            output.WriteString(name, text.Span);
        }
    }

    private void WriteValue(in ExpandedItem item)
    {
        output.WritePropertyName("@value");
        switch (item.Form)
        {
            case ValueForm.Json:
                WriteJson(item.Json);
                output.WriteString("@type", "@json");
                break;
            case ValueForm.Number:
                output.WriteRawValue(item.Text.Span);
                break;
            case ValueForm.True or ValueForm.False:
                output.WriteBooleanValue(item.Form == ValueForm.True);
                break;
            default:
                output.WriteStringValue(item.Text.Span);
                break;
        }

        WriteText("@type", item.Type);
        WriteText("@language", item.Language);
        if (Directions.Spell(item.Direction) is { } direction)
        {
            output.WriteString("@direction", direction);
        }
    }

    private void WriteJson(int index)
    {
        var reader = new Utf8JsonReader(document.Tape.Raw.Span[document.Tape[index].RawStart..]);
        using var value = JsonDocument.ParseValue(ref reader);
        value.RootElement.WriteTo(output);
    }

    private void WriteNode(in ExpandedItem item)
    {
        if (item.HasId)
        {
            output.WritePropertyName("@id");
            WriteStringOrNull(item.Text);
        }

        WriteEntries(item.Content, isReverse: false);
        if (HasReverse(item.Content))
        {
            output.WriteStartObject("@reverse");
            WriteEntries(item.Content, isReverse: true);
            output.WriteEndObject();
        }
    }

    private void WriteStringOrNull(Utf8Text text)
    {
        if (text.HasValue)
        {
            output.WriteStringValue(text.Span);
        }
        else
        {
            output.WriteNullValue();
        }
    }

    private bool HasReverse(Chain content)
    {
        for (var e = content.First; e >= 0; e = tree.Entry(e).Next)
        {
            if (tree.Entry(e).Kind == EntryKind.Reverse)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteEntries(Chain content, bool isReverse)
    {
        var merged = new Dictionary<string, List<Chain>>(StringComparer.Ordinal);
        for (var e = content.First; e >= 0; e = tree.Entry(e).Next)
        {
            var entry = tree.Entry(e);
            if (entry.Kind == EntryKind.Reverse == isReverse)
            {
                var name = NameOf(entry);
                if (!merged.TryGetValue(name, out var values))
                {
                    merged.Add(name, values = []);
                }

                values.Add(entry.Values);
            }
        }

        foreach (var (name, values) in merged)
        {
            output.WriteStartArray(name);
            foreach (var chain in values)
            {
                for (var i = chain.First; i >= 0; i = tree.Item(i).Next)
                {
                    WriteItem(tree.Item(i));
                }
            }

            output.WriteEndArray();
        }
    }

    private static string NameOf(in ExpandedEntry entry) =>
        entry.Kind switch
        {
            EntryKind.Type => "@type",
            EntryKind.Graph => "@graph",
            EntryKind.Included => "@included",
            _ => entry.Property.ToString(),
        };
}
