namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>A WebM film: a header that says so, then one segment that ends where the file ends, where it says how long it is.</summary>
internal sealed class WebMCheck : IContentCheck
{
    private const int HeaderWithin = 1_024;
    private byte[] _head = [];
    private long _total;

    public bool IsSound
    {
        get
        {
            if (Size(_head, 4) is not { Value: { } header, Length: var width } || header > HeaderWithin)
            {
                return false;
            }

            var segment = 4 + width + (int)header;
            if (segment + 12 > _head.Length || !IsWebM(_head.AsSpan(4 + width, (int)header)))
            {
                return false;
            }

            return _head.AsSpan(segment).StartsWith<byte>([0x18, 0x53, 0x80, 0x67])
                && Size(_head, segment + 4) is { Length: > 0 } size
                && (size.Value is not { } length || segment + 4 + size.Length + length == _total);
        }
    }

    public void Feed(ReadOnlySpan<byte> piece)
    {
        _total += piece.Length;
        if (_head.Length == 0)
        {
            _head = piece[..Math.Min(piece.Length, 2 * HeaderWithin)].ToArray();
        }
    }

    private static bool IsWebM(ReadOnlySpan<byte> header)
    {
        var at = header.IndexOf<byte>([0x42, 0x82]);
        return at >= 0 && header[(at + 2)..].Length >= 5 && header[at + 2] == 0x84 && header.Slice(at + 3, 4).SequenceEqual("webm"u8);
    }

    /// <summary>A number of variable length; a value of all ones means unknown, which recordings made live have.</summary>
    private static (long? Value, int Length) Size(ReadOnlySpan<byte> bytes, int at)
    {
        if (at >= bytes.Length || bytes[at] == 0)
        {
            return (null, 0);
        }

        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 24 + 1;
        if (at + length > bytes.Length)
        {
            return (null, 0);
        }

        var value = (long)bytes[at] & ((1 << (8 - length)) - 1);
        var isUnknown = value == (1 << (8 - length)) - 1;
        for (var i = 1; i < length; i++)
        {
            isUnknown &= bytes[at + i] == 0xFF;
            value = (value << 8) | bytes[at + i];
        }

        return (isUnknown ? null : value, length);
    }
}
