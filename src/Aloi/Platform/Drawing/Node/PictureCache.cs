using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aloi.Platform.Drawing.Node;

/// <summary>The pictures drawn last, up to a number of bytes; the one not asked for longest leaves first.</summary>
internal sealed class PictureCache(int mostBytes = 48 * 1024 * 1024)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, byte[] Picture)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, byte[] Picture)> _byUse = [];
    private long _bytes;

    public static string Key(string svg, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"{width}:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))}");

    public byte[]? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var found))
            {
                return null;
            }

            _byUse.Remove(found);
            _byUse.AddFirst(found);
            return found.Value.Picture;
        }
    }

    public byte[]? Keep(string key, byte[]? picture)
    {
        if (picture is null || picture.Length > mostBytes / 4)
        {
            return picture;
        }

        lock (_lock)
        {
            if (_byKey.TryAdd(key, new((key, picture))))
            {
                _byUse.AddFirst(_byKey[key]);
                _bytes += picture.Length;
            }

            while (_bytes > mostBytes)
            {
                var last = _byUse.Last!;
                _byUse.RemoveLast();
                _byKey.Remove(last.Value.Key);
                _bytes -= last.Value.Picture.Length;
            }
        }

        return picture;
    }
}
