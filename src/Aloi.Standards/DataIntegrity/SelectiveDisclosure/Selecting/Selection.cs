using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;

/// <summary>
/// Selects parts of a JSON-LD document by JSON pointers (Data Integrity ECDSA Cryptosuites 1.0 section 3.4.13, selectJsonLd). Every object on the way to
/// a selected value keeps its context, its identifier and its types, without which the rest would mean something else.
/// </summary>
/// <remarks>
/// Identifiers of blank nodes are kept too: two selected mentions of one node must stay one node. The values themselves are copied as they are written.
/// </remarks>
internal sealed class Selection
{
    private readonly ReadOnlyMemory<byte> document;
    private readonly ArrayBufferWriter<byte> output;

    private Selection(ReadOnlyMemory<byte> document)
    {
        this.document = document;
        output = new ArrayBufferWriter<byte>(document.Length);
    }

    /// <summary>The selection, as UTF-8 JSON.</summary>
    internal ReadOnlyMemory<byte> Json => output.WrittenMemory;

    /// <summary>Where its objects stand in the document.</summary>
    internal SourceMap Source { get; } = new();

    /// <summary>Selects. The root must have been parsed from that very memory, strictly.</summary>
    internal static Selection Of(ReadOnlyMemory<byte> document, JsonElement root, PointerTree pointers)
    {
        var selection = new Selection(document);
        selection.Copy(root, pointers);
        return selection;
    }

    // The depth is that of the document, which the parser bounded.
    private void Copy(JsonElement value, PointerTree selected)
    {
        if (selected.IsWhole || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            CopyWhole(value);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CopyObject(value, selected);
        }
        else
        {
            CopyArray(value, selected);
        }
    }

    private void CopyWhole(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        Source.Add(output.WrittenCount, raw.Length, PlaceOf(raw));
        output.Write(raw);
    }

    private void CopyObject(JsonElement value, PointerTree selected)
    {
        Source.Add(output.WrittenCount, 1, PlaceOf(JsonMarshal.GetRawUtf8Value(value)));
        var separator = "{\""u8;
        foreach (var member in value.EnumerateObject())
        {
            var isKept = IsKept(member);
            if (isKept || selected.Below(member.Name) is not null)
            {
                output.Write(separator);
                output.Write(JsonMarshal.GetRawUtf8PropertyName(member));
                output.Write("\":"u8);
                Copy(member.Value, isKept ? PointerTree.Everything : selected.Below(member.Name)!);
                separator = ",\""u8;
            }
        }

        output.Write(separator[0] == '{' ? "{}"u8 : "}"u8);
    }

    private void CopyArray(JsonElement value, PointerTree selected)
    {
        output.Write("["u8);
        var (index, isFirst) = (0, true);
        foreach (var item in value.EnumerateArray())
        {
            if (selected.Below(index++.ToString(CultureInfo.InvariantCulture)) is { } below)
            {
                output.Write(isFirst ? ""u8 : ","u8);
                Copy(item, below);
                isFirst = false;
            }
        }

        output.Write("]"u8);
    }

    private static bool IsKept(JsonProperty member) =>
        JsonMembers.Is(member, "type")
        || JsonMembers.Is(member, "id")
        || JsonMembers.Is(member, "@context")
        || JsonMembers.Is(member, "@type")
        || JsonMembers.Is(member, "@id");

    private int PlaceOf(ReadOnlySpan<byte> raw) =>
        document.Span.Overlaps(raw, out var place)
            ? place
            : throw new InvalidOperationException("The root was not parsed from the document that is selected from.");
}
