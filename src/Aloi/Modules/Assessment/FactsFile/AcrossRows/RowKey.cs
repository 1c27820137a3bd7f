using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Aloi.Modules.Assessment.FactsFile.AcrossRows;

/// <summary>
/// Sixteen bytes that stand for a text in the indexes over all rows, so that a million rows take tens of megabytes. They come from
/// SHA-256: nobody can write two rows that collide.
/// </summary>
public readonly record struct RowKey(ulong High, ulong Low)
{
    public override int GetHashCode() => Low.GetHashCode();

    public static RowKey Of(params ReadOnlySpan<string> parts) => From(Digest(parts));

    internal static RowKey From(ReadOnlySpan<byte> digest) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[sizeof(ulong)..]));

    /// <summary>The parts are joined by a control character, which no accepted cell holds.</summary>
    internal static byte[] Digest(params ReadOnlySpan<string> parts) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));
}
