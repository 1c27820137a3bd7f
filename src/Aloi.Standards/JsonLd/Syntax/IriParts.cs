namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>The five parts of an IRI reference (RFC 3986 section 3 and appendix B); absent and empty are different things.</summary>
internal readonly record struct IriParts(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    internal static IriParts Split(string text)
    {
        var fragment = Cut(ref text, '#');
        var query = Cut(ref text, '?');
        string? scheme = null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !text.AsSpan(0, colon).Contains('/'))
        {
            (scheme, text) = (text[..colon], text[(colon + 1)..]);
        }

        string? authority = null;
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var end = text.IndexOf('/', 2);
            end = end < 0 ? text.Length : end;
            (authority, text) = (text[2..end], text[end..]);
        }

        return new IriParts(scheme, authority, text, query, fragment);
    }

    internal string Join() =>
        (Scheme is null ? "" : Scheme + ":")
        + (Authority is null ? "" : "//" + Authority)
        + Path
        + (Query is null ? "" : "?" + Query)
        + (Fragment is null ? "" : "#" + Fragment);

    private static string? Cut(ref string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var tail = text[(at + 1)..];
        text = text[..at];
        return tail;
    }
}
