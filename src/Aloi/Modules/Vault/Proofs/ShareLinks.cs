using System.Globalization;
using System.Text;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>Plain links by which a holder shows a proof elsewhere. No script of theirs runs here, and nobody learns anything before the press.</summary>
internal static class ShareLinks
{
    /// <summary>LinkedIn's form for a certification, filled in; the person still presses Save there.</summary>
    public static string LinkedInProfile(ProofWords words, string? page)
    {
        var link = new StringBuilder("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME");
        Add(link, "name", words.Title);
        Add(link, "organizationName", words.Issuer);
        AddMonth(link, "issue", words.Awarded);
        AddMonth(link, "expiration", words.Until);
        Add(link, "certUrl", page);
        Add(link, "certId", page is null ? null : page[(page.LastIndexOf('/') + 1)..]);
        return link.ToString();
    }

    public static string LinkedInPost(string page) => "https://www.linkedin.com/sharing/share-offsite/?url=" + Uri.EscapeDataString(page);

    public static string Facebook(string page) => "https://www.facebook.com/sharer/sharer.php?u=" + Uri.EscapeDataString(page);

    public static string X(string text, string page) =>
        $"https://twitter.com/intent/tweet?text={Uri.EscapeDataString(text)}&url={Uri.EscapeDataString(page)}";

    public static string WhatsApp(string text, string page) => "https://wa.me/?text=" + Uri.EscapeDataString($"{text} {page}");

    public static string Mail(string subject, string page) =>
        $"mailto:?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(page)}";

    private static void Add(StringBuilder link, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            link.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>The day's own year and month, as its place counted them; nothing at all where there is no date.</summary>
    private static void AddMonth(StringBuilder link, string what, DateTimeOffset? day)
    {
        Add(link, what + "Year", day?.Year.ToString(CultureInfo.InvariantCulture));
        Add(link, what + "Month", day?.Month.ToString(CultureInfo.InvariantCulture));
    }
}
