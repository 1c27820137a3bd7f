namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>
/// A PDF begins at its first byte and ends at its end mark: nothing hangs behind it, no archive's directory lies in its tail, and its head is no
/// page for a browser.
/// </summary>
internal sealed class PdfCheck : IContentCheck
{
    private const int Head = 1_024;
    private const int EndMarkWithin = 1_024;

    // An archive's directory is found from the end, at most its comment's 65,535 bytes away.
    private const int Tail = 66_000;
    private byte[] _tail = [];
    private bool _isFirst = true;
    private bool _headIsPlain = true;

    public bool IsSound => _headIsPlain && EndsWell(_tail) && _tail.AsSpan().IndexOf("PK\u0005\u0006"u8) < 0;

    public void Feed(ReadOnlySpan<byte> piece)
    {
        if (_isFirst)
        {
            _isFirst = false;
            _headIsPlain = !LooksLikePage(piece[..Math.Min(piece.Length, Head)]);
        }

        byte[] joined = [.. _tail, .. piece];
        _tail = joined.Length > Tail ? joined[^Tail..] : joined;
    }

    private static bool EndsWell(ReadOnlySpan<byte> tail)
    {
        var end = tail[Math.Max(0, tail.Length - EndMarkWithin)..];
        var mark = end.LastIndexOf("%%EOF"u8);
        return mark >= 0 && end[(mark + 5)..].Trim("\r\n\t \0\f"u8).IsEmpty;
    }

    private static readonly string[] PageMarks = ["<html", "<script", "<!doctype", "<svg"];

    private static bool LooksLikePage(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head);
        return PageMarks.Any(t => text.Contains(t, StringComparison.OrdinalIgnoreCase));
    }
}
