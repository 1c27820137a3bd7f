namespace Aloi.Standards.Baking;

/// <summary>
/// Bounds what the base library's XML reader does not: comparing the names of very many attributes of one tag takes it minutes. Up to the
/// first mistake in the text this reads the same tags as the reader does, and at the first mistake the reader stops.
/// </summary>
internal static class SvgTags
{
    private static readonly (string Start, string End)[] Others = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    /// <summary>Whether no tag has more attributes than are taken.</summary>
    public static bool AreBounded(string text, int mostAttributes)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            if (Skip(text, at) is { } behind)
            {
                at = behind;
            }
            else if (End(text, at, mostAttributes) is { } end)
            {
                at = end;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Behind the angle bracket that ends the tag, or the end of the text; null when it has more attributes than these.</summary>
    public static int? End(string text, int start, int mostAttributes)
    {
        var attributes = 0;
        for (var i = start; i < text.Length; i++)
        {
            i += text.AsSpan(i).IndexOfAny("=>\"'") is var next and >= 0 ? next : text.Length - i;
            switch (i < text.Length ? text[i] : '>')
            {
                case '=':
                    attributes++;
                    break;
                case '>':
                    return Math.Min(i + 1, text.Length);
                default:
                    var quoted = text.AsSpan(i + 1).IndexOf(text[i]);
                    i = quoted < 0 ? text.Length : i + 1 + quoted;
                    break;
            }

            if (attributes > mostAttributes)
            {
                return null;
            }
        }

        return text.Length;
    }

    private static int? Skip(string text, int at)
    {
        foreach (var (start, end) in Others)
        {
            if (text.AsSpan(at).StartsWith(start, StringComparison.Ordinal))
            {
                var length = text.AsSpan(at + start.Length).IndexOf(end, StringComparison.Ordinal);
                return length < 0 ? text.Length : at + start.Length + length + end.Length;
            }
        }

        return null;
    }
}
