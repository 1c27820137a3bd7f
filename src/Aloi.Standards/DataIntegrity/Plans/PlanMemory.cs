using System.Buffers;
using System.Text.Unicode;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>The texts of one credential while its plan is filled. Each thread keeps one for the next.</summary>
internal sealed class PlanMemory
{
    private const int MaxKept = 1024 * 1024;

    [ThreadStatic]
    private static PlanMemory? idle;

    private TextPlace[] values = [];
    private TextPlace[] terms = [];
    private TextPlace[] labels = [];

    /// <summary>The values in UTF-8, then the terms and the labels made of them.</summary>
    private readonly ByteBuffer texts = new(4096);

    /// <summary>The canonical lines, and later the secured document.</summary>
    internal ByteBuffer Output { get; } = new(16 * 1024);

    internal PlanHashes Hashes { get; } = new();

    internal static PlanMemory Rent()
    {
        var memory = idle ?? new PlanMemory();
        idle = null;
        return memory;
    }

    internal void Return()
    {
        if (Output.Capacity + texts.Capacity <= MaxKept)
        {
            idle = this;
        }
    }

    internal void Prepare(int slots, PlanShape shape)
    {
        Output.Clear();
        texts.Clear();
        // One more: the signature is filled in as if it were a value.
        values = AtLeast(values, slots + 1);
        terms = AtLeast(terms, shape.SlotTerms.Length);
        labels = AtLeast(labels, shape.Nodes.Length);
    }

    internal ReadOnlySpan<byte> Value(int slot) => Text(values[slot]);

    internal ReadOnlySpan<byte> Text(PlanTerm term) => term.Constant ?? Text(term.Slot >= 0 ? terms[term.Place] : labels[term.Blank]);

    /// <exception cref="ArgumentException">The value holds half of a surrogate pair.</exception>
    internal void AddValue(int slot, string value)
    {
        var start = texts.Length;
        var free = texts.Reserve(value.Length * 3);
        if (Utf8.FromUtf16(value, free, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw new ArgumentException($"The value of slot {slot} holds half of a surrogate pair.", nameof(value));
        }

        texts.Advance(written);
        values[slot] = new TextPlace(start, written);
    }

    /// <summary>Writes the term around the value of its slot.</summary>
    internal void AddTerm(PlanTerm term)
    {
        var start = texts.Length;
        texts.Append(term.IsLiteral ? (byte)'"' : (byte)'<');
        if (term.IsLiteral)
        {
            LiteralEscapes.Append(texts, Value(term.Slot));
        }
        else
        {
            texts.Append(Value(term.Slot));
        }

        texts.Append(term.After);
        terms[term.Place] = new TextPlace(start, texts.Length - start);
    }

    internal void AddLabel(int node, int number)
    {
        Span<byte> label = stackalloc byte[CanonicalLabel.MaxLength];
        var text = CanonicalLabel.Write(number, label);
        labels[node] = new TextPlace(texts.Length, text.Length);
        texts.Append(text);
    }

    private ReadOnlySpan<byte> Text(TextPlace place) => texts.Slice(place.Start, place.Length);

    private static T[] AtLeast<T>(T[] array, int length) => array.Length >= length ? array : new T[length];

    private readonly record struct TextPlace(int Start, int Length);
}
