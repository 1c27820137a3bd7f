using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Aloi.Tests.Support;

/// <summary>Links in mails as they came over SMTP, whatever their transfer encoding.</summary>
public static class MailLinks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The first link that fits in a mail to the address; waits until it has come.</summary>
    public static async Task<string> LinkAsync(this SmtpListener mails, string to, string path)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var found = mails
                .Mails.Where(m => m.Contains(to, StringComparison.OrdinalIgnoreCase))
                .Select(m => Regex.Match(Readable(m), "https?://[^\\s\"<]+?" + path))
                .FirstOrDefault(m => m.Success);
            if (found is not null)
            {
                return found.Value;
            }

            since.Elapsed.ShouldBeLessThan(Patience, "no such link came by mail");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static string Readable(string mail)
    {
        var plain = mail.ReplaceLineEndings("\n")
            .Replace("=\n", "", StringComparison.Ordinal)
            .Replace("=3D", "=", StringComparison.Ordinal);
        var blocks = Regex.Matches(mail.ReplaceLineEndings("\n"), "(?:^[A-Za-z0-9+/=]{4,76}\n)+", RegexOptions.Multiline);
        return plain + string.Concat(blocks.Select(Decoded));
    }

    private static string Decoded(Match block)
    {
        var content = new byte[block.Length];
        return Convert.TryFromBase64String(block.Value.Replace("\n", "", StringComparison.Ordinal), content, out var length)
            ? Encoding.UTF8.GetString(content, 0, length)
            : "";
    }
}
