using System.Collections.Concurrent;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.Multiformats;

/// <summary>
/// The public keys read last, by their Multikey text: making a key costs several times a verification, and most credentials come from few
/// issuers. A bound keeps strangers from filling the memory; whoever reaches it makes the next ones be read anew, and nothing else.
/// </summary>
internal static class RememberedKeys
{
    private const int Most = 512;

    private static readonly ConcurrentDictionary<string, PublicKey> Keys = new(StringComparer.Ordinal);
    private static int added;

    internal static PublicKey? Find(ReadOnlySpan<char> text) =>
        Keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var key) ? key : null;

    internal static PublicKey Add(ReadOnlySpan<char> text, PublicKey key)
    {
        if (Interlocked.Increment(ref added) > Most)
        {
            Keys.Clear();
            Volatile.Write(ref added, 0);
        }

        return Keys.GetOrAdd(text.ToString(), key);
    }
}
