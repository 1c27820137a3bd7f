using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>The template of a plan: the document, with a mark in each slot that occurs nowhere else and reads as an IRI as well as a text.</summary>
internal sealed class PlanTemplate
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string[] slots;

    private PlanTemplate(string[] slots, byte[][] marks, byte[] marked, string stem) =>
        (this.slots, Marks, Marked, SignatureMark) = (slots, marks, marked, stem + "signature");

    internal IReadOnlyList<string> Slots => slots;

    internal IReadOnlyList<byte[]> Marks { get; }

    /// <summary>The document with the marks, as compact JSON.</summary>
    internal byte[] Marked { get; }

    /// <exception cref="StrictJsonException">The template is not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">A pointer leads to no string, or into a context, or where another leads.</exception>
    internal static PlanTemplate Read(ReadOnlyMemory<byte> template, IReadOnlyList<string> slots)
    {
        using var parsed = StrictJson.Parse(template);
        var root = JsonNode.Parse(template.Span)!;
        var stem = "s" + Convert.ToHexStringLower(SHA256.HashData(template.Span)[..16]);
        if (template.Span.IndexOf(Encoding.ASCII.GetBytes(stem)) >= 0)
        {
            throw new ArgumentException("The template holds the hash of itself.", nameof(template));
        }

        var marks = new byte[slots.Count][];
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"{stem}x{i}x:z");
            marks[i] = Encoding.ASCII.GetBytes(mark);
            Put(root, slots[i], mark, stem);
        }

        return new PlanTemplate([.. slots], marks, JsonSerializer.SerializeToUtf8Bytes(root, Writing), stem);
    }

    /// <summary>The mark where the signature will be.</summary>
    internal string SignatureMark { get; }

    /// <summary>The document without the members, or items of arrays, that these slots stand for.</summary>
    internal byte[] Without(byte[] document, IReadOnlyList<bool> isAbsent)
    {
        var root = JsonNode.Parse(document)!;
        var nodes = new List<JsonNode>();
        for (var i = 0; i < slots.Length; i++)
        {
            if (isAbsent[i])
            {
                nodes.Add(Find(root, slots[i])!);
            }
        }

        // Removed as nodes, because the places of items change with each that goes.
        foreach (var node in nodes)
        {
            if (node.Parent is JsonArray array)
            {
                array.Remove(node);
            }
            else
            {
                ((JsonObject)node.Parent!).Remove(node.GetPropertyName());
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, Writing);
    }

    private static void Put(JsonNode root, string pointer, string mark, string stem)
    {
        var node = Find(root, pointer);
        if (node?.GetValueKind() != JsonValueKind.String || node.GetValue<string>().StartsWith(stem, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The pointer {pointer} leads to no string of its own.", nameof(pointer));
        }

        node.ReplaceWith(mark);
    }

    // A JSON pointer (RFC 6901); a context is no place for a value.
    private static JsonNode? Find(JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject members => name is "@context" ? null : members[name],
                JsonArray items when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < items.Count =>
                    items[i],
                _ => null,
            };
        }

        return node;
    }
}
