using System.Buffers;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>What JSON-LD needs to know of IRIs (RFC 3987): whether one is absolute, and how a relative one is resolved (RFC 3986 section 5.2).</summary>
internal static class Iri
{
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        "<>\"{}|^`\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"u8
            .ToArray()
            .Concat("\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f "u8.ToArray())
            .ToArray()
    );

    /// <summary>A scheme, a colon, at most one fragment, and no character that N-Quads cannot write between angle brackets.</summary>
    internal static bool IsAbsolute(ReadOnlySpan<byte> text) =>
        HasScheme(text) && text.IndexOfAny(Forbidden) < 0 && text.IndexOf((byte)'#') == text.LastIndexOf((byte)'#');

    /// <summary>Whether the text has the form of an absolute IRI: a scheme followed by a colon.</summary>
    internal static bool HasScheme(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter((char)text[0]))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return true;
            }

            if (!char.IsAsciiLetterOrDigit((char)text[i]) && text[i] is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return false;
    }

    internal static bool IsBlankNode(ReadOnlySpan<byte> text) => text.StartsWith("_:"u8);

    /// <summary>Resolves a reference against a base.</summary>
    internal static string Resolve(string reference, string baseIri)
    {
        var r = IriParts.Split(reference);
        if (r.Scheme is not null)
        {
            return (r with { Path = RemoveDotSegments(r.Path) }).Join();
        }

        var b = IriParts.Split(baseIri);
        if (r.Authority is not null)
        {
            return (r with { Scheme = b.Scheme, Path = RemoveDotSegments(r.Path) }).Join();
        }

        if (r.Path.Length == 0)
        {
            return (b with { Query = r.Query ?? b.Query, Fragment = r.Fragment }).Join();
        }

        var path = r.Path[0] == '/' ? r.Path : Merge(b, r.Path);
        return (b with { Path = RemoveDotSegments(path), Query = r.Query, Fragment = r.Fragment }).Join();
    }

    private static string Merge(IriParts b, string path) =>
        b.Authority is not null && b.Path.Length == 0 ? "/" + path : b.Path[..(b.Path.LastIndexOf('/') + 1)] + path;

    private static string RemoveDotSegments(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.'))
        {
            return path;
        }

        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            KeepSegment(kept, segments[i], isLast: i == segments.Length - 1);
        }

        var joined = string.Join('/', kept);
        return path[0] == '/' && !joined.StartsWith('/') ? "/" + joined : joined;
    }

    private static void KeepSegment(List<string> kept, string segment, bool isLast)
    {
        if (segment is not ("." or ".."))
        {
            kept.Add(segment);
            return;
        }

        // The first, empty segment of a rooted path stands for the root and is never taken away.
        if (segment.Length == 2 && kept.Count > 0 && !(kept.Count == 1 && kept[0].Length == 0))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (isLast)
        {
            kept.Add("");
        }
    }
}
