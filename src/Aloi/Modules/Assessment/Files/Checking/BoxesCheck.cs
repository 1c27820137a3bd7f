using System.Buffers.Binary;
using System.Text;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>An MP4 or QuickTime film is a row of boxes of known names, one behind the other, that ends where the file ends.</summary>
internal sealed class BoxesCheck : IContentCheck
{
    private const int MostBoxes = 200_000;

    private static readonly HashSet<string> Known =
    [
        "ftyp",
        "moov",
        "mdat",
        "free",
        "skip",
        "wide",
        "uuid",
        "moof",
        "mfra",
        "sidx",
        "ssix",
        "styp",
        "pdin",
        "meta",
        "emsg",
        "prft",
        "udta",
        "pnot",
    ];

    private readonly byte[] _header = new byte[16];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _have;
    private ulong _skip;
    private int _boxes;
    private bool _toTheEnd;
    private bool _isBroken;

    public bool IsSound =>
        !_isBroken
        && _have == 0
        && (_skip == 0 || _toTheEnd)
        && _seen.Contains("mdat")
        && (_seen.Contains("moov") || _seen.Contains("moof"));

    public void Feed(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && !_isBroken && !_toTheEnd)
        {
            if (_skip > 0)
            {
                var step = (int)Math.Min(_skip, (ulong)piece.Length);
                _skip -= (ulong)step;
                piece = piece[step..];
                continue;
            }

            _header[_have++] = piece[0];
            piece = piece[1..];
            ReadHeader();
        }
    }

    private void ReadHeader()
    {
        var isLong = _have >= 8 && BinaryPrimitives.ReadUInt32BigEndian(_header) == 1;
        var needed = isLong ? 16 : 8;
        if (_have < needed)
        {
            return;
        }

        ulong size = isLong ? BinaryPrimitives.ReadUInt64BigEndian(_header.AsSpan(8)) : BinaryPrimitives.ReadUInt32BigEndian(_header);
        var type = Encoding.Latin1.GetString(_header, 4, 4);
        _have = 0;
        _toTheEnd = size == 0 && type == "mdat";
        _isBroken = !Known.Contains(type) || ++_boxes > MostBoxes || (!_toTheEnd && size < (ulong)needed);
        _seen.Add(type);
        _skip = _isBroken || _toTheEnd ? 0 : size - (ulong)needed;
    }
}
