using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Jcs;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>The hashes of a history: base58btc of the SHA-256 multihash, of canonical JSON but for keys (did:webvh 1.0, sections SCID, Entry Hash, Pre-Rotation).</summary>
internal static class WebVhHash
{
    private const string Placeholder = "{SCID}";

    /// <summary>The hash of an entry, made with the name of the entry before it, or with the SCID for the first.</summary>
    /// <exception cref="JcsException">The entry has no canonical form.</exception>
    internal static string OfEntry(JsonElement entry, string predecessor) => Of(Canonical(entry, predecessor));

    /// <summary>The SCID that the first entry stands for, all its places taken back to the placeholder.</summary>
    /// <exception cref="JcsException">The entry has no canonical form.</exception>
    /// <exception cref="StrictJsonException">Without the SCID two names are the same.</exception>
    internal static string OfFirst(JsonElement entry, string scid)
    {
        var text = Encoding.UTF8.GetString(Canonical(entry, Placeholder)).Replace(scid, Placeholder, StringComparison.Ordinal);
        using var preliminary = StrictJson.Parse(Encoding.UTF8.GetBytes(text));
        return Of(JsonCanonicalizer.Canonicalize(preliminary.RootElement));
    }

    /// <summary>The hash of a key that is announced for later.</summary>
    internal static string OfKey(string multikey) => Of(Encoding.UTF8.GetBytes(multikey));

    private static string Of(ReadOnlySpan<byte> data) => Base58Btc.Encode([0x12, 0x20, .. SHA256.HashData(data)]);

    // The name that the entry bears contains the hash, so it gives way to the one before it.
    private static byte[] Canonical(JsonElement entry, string versionId)
    {
        var name = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(versionId)}\"");
        var preliminary = RawObject.Copy(entry, "proof", "versionId", "versionId"u8, name);
        using var parsed = StrictJson.Parse(preliminary.ToArray());
        return JsonCanonicalizer.Canonicalize(parsed.RootElement);
    }
}
