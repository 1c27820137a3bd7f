using Aloi.Standards.Cbor;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;

/// <summary>
/// The label map of a derived proof (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.5 and 3.5.6), held to be one to one: were two nodes of a
/// document one in what was signed, a reader would take them for two.
/// </summary>
internal sealed class DisclosedLabels
{
    private readonly string[] texts;
    private readonly HashSet<int> used = [];

    internal DisclosedLabels(IReadOnlyList<byte[]> labels) => texts = [.. labels.Select(label => BlankLabel.Text(label))];

    /// <summary>Every label stands for a blank node of the document that was relabelled.</summary>
    internal bool AreAllUsed => used.Count == texts.Length;

    /// <summary>The label that stands for a canonical one; null when none does.</summary>
    internal string? Of(string canonical)
    {
        var number = BlankLabel.Number(canonical);
        if (number >= texts.Length)
        {
            return null;
        }

        used.Add(number);
        return texts[number];
    }

    /// <summary>Reads the map: the numbers of canonical labels, which leave no gap, to 32 bytes each, no two the same.</summary>
    internal static IReadOnlyList<byte[]>? Read(ref CborReader reader)
    {
        if (!reader.TryReadMap(out var count) || count > StatementList.MaxCount)
        {
            return null;
        }

        var labels = new byte[count][];
        var distinct = new HashSet<string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (
                !reader.TryReadUnsigned(out var number)
                || number != (ulong)i
                || !SdProofValue.TryReadBytes(ref reader, HmacLabels.Length, out var label)
                || !distinct.Add(Convert.ToHexString(label))
            )
            {
                return null;
            }

            labels[i] = label;
        }

        return labels;
    }
}
