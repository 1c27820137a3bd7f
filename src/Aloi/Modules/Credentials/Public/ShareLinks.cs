namespace Aloi.Modules.Credentials.Public;

/// <summary>Plain links that open a prefilled post or message elsewhere. Nothing of anybody's is loaded into our pages for them.</summary>
internal sealed record ShareLinks(string LinkedIn, string Facebook, string X, string WhatsApp, string Mail)
{
    /// <param name="address">The page to share.</param>
    /// <param name="text">One sentence about it.</param>
    public static ShareLinks Of(string address, string text)
    {
        var (url, words) = (Uri.EscapeDataString(address), Uri.EscapeDataString(text));
        var both = Uri.EscapeDataString($"{text} {address}");
        return new ShareLinks(
            $"https://www.linkedin.com/sharing/share-offsite/?url={url}",
            $"https://www.facebook.com/sharer/sharer.php?u={url}",
            $"https://twitter.com/intent/tweet?text={words}&url={url}",
            $"https://wa.me/?text={both}",
            $"mailto:?subject={words}&body={both}"
        );
    }
}
