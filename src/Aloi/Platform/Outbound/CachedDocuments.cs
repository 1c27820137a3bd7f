using Aloi.Standards.Did;

namespace Aloi.Platform.Outbound;

/// <summary>
/// Remembers what was read a moment ago: a thousand proofs of one issuer ask for its key and its list once. Short, because a withdrawal must be
/// seen soon; bounded, because others choose the addresses. What could not be read is not remembered.
/// </summary>
public sealed class CachedDocuments(IDocumentSource source, TimeProvider time) : IDocumentSource
{
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(2);
    public const int MostDocuments = 512;
    public const int MostBytes = 32 * 1024 * 1024;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, Entry> _known = new(StringComparer.Ordinal);
    private long _bytes;

    public async ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation)
    {
        var key = address.AbsoluteUri;
        if (Recall(key) is { } known)
        {
            return DocumentResult.Of(known.Bytes);
        }

        var result = await source.GetAsync(address, cancellation);
        if (result.Bytes is { } bytes)
        {
            Remember(key, bytes);
        }

        return result;
    }

    private Entry? Recall(string key)
    {
        lock (_turn)
        {
            return _known.TryGetValue(key, out var entry) && time.GetUtcNow() < entry.Until ? entry : null;
        }
    }

    private void Remember(string key, ReadOnlyMemory<byte> bytes)
    {
        lock (_turn)
        {
            if (_known.Remove(key, out var older))
            {
                _bytes -= older.Bytes.Length;
            }

            // Everything lives for minutes only: starting anew costs less than keeping an order of use.
            if (_known.Count >= MostDocuments || _bytes + bytes.Length > MostBytes)
            {
                _known.Clear();
                _bytes = 0;
            }

            _known[key] = new Entry(bytes, time.GetUtcNow() + Age);
            _bytes += bytes.Length;
        }
    }

    private sealed record Entry(ReadOnlyMemory<byte> Bytes, DateTimeOffset Until);
}
