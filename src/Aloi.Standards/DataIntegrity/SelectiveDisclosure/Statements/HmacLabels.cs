using System.Security.Cryptography;
using System.Text;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

/// <summary>
/// Labels for blank nodes that tell nothing of the document to who does not hold the key (Data Integrity ECDSA Cryptosuites 1.0 section 3.4.4,
/// createHmacIdLabelMapFunction): the number of a canonical label would tell how much was left out.
/// </summary>
internal sealed class HmacLabels(byte[] key)
{
    /// <summary>The length of the key, and of a label's bytes.</summary>
    internal const int Length = 32;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The label that stands for a canonical one, both without <c>_:</c>.</summary>
    internal string Of(string canonical)
    {
        if (!known.TryGetValue(canonical, out var label))
        {
            label = BlankLabel.Text(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(canonical)));
            known.Add(canonical, label);
        }

        return label;
    }
}
