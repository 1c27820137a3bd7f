using System.Globalization;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

/// <summary>The two kinds of labels of blank nodes, without <c>_:</c>.</summary>
internal static class BlankLabel
{
    private const string CanonicalPrefix = "c14n";

    /// <summary>A label made of bytes; the <c>u</c> before its base64url makes it one that N-Quads can write.</summary>
    internal static string Text(ReadOnlySpan<byte> bytes) => Multibase.EncodeBase64Url(bytes);

    /// <summary>The bytes of a label that <see cref="Text"/> made.</summary>
    internal static byte[] Bytes(string label) =>
        Multibase.TryDecode(label, out var bytes) ? bytes : throw new ArgumentException("The label was not made of bytes.", nameof(label));

    /// <summary>The number of a canonical label (RDFC-1.0 section 4.4.3).</summary>
    internal static int Number(string canonical) =>
        int.Parse(canonical.AsSpan(CanonicalPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
