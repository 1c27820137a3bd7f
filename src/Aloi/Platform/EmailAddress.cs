using System.Net.Mail;
using System.Text;

namespace Aloi.Platform;

/// <summary>The one spelling under which an e-mail address is compared everywhere: two spellings of one mailbox are one person.</summary>
public static class EmailAddress
{
    public const int MaximumLength = 254;

    public static string Fold(string address) => address.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>Whether mail could be sent there. Display names, lists and control characters are refused: they forge headers.</summary>
    public static bool IsPlausible(string address) =>
        address.Length is > 2 and <= MaximumLength
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',' or ';')
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address;
}
