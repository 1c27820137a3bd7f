using System.Globalization;
using System.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>
/// A plausible address, and its identity. Only a message that arrives proves an address, so the check keeps to what separates an
/// address from another cell, and to characters that would let two different addresses look the same.
/// </summary>
internal static class EmailCell
{
    private const string Forbidden = "()<>[]:;,\\\"";

    /// <returns>Composed and in lower case: two spellings of one address are one person.</returns>
    public static Outcome<string> Read(string cell)
    {
        if (cell.Length > FactsFileLimits.MaxEmailLength)
        {
            return FactsFileProblems.EmailTooLong.With(FactsFileLimits.MaxEmailLength);
        }

        var address = cell.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return IsPlausible(address) ? address : FactsFileProblems.EmailInvalid.With();
    }

    public static bool IsPlausible(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == address.LastIndexOf('@')
            && address.All(IsAllowed)
            && address[..at].Split('.').All(static part => part.Length > 0)
            && IsDomain(address[(at + 1)..]);
    }

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1 && labels.All(static l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-');
    }

    private static bool IsAllowed(char c) =>
        !char.IsWhiteSpace(c)
        && !char.IsControl(c)
        && char.GetUnicodeCategory(c) != UnicodeCategory.Format
        && !Forbidden.Contains(c, StringComparison.Ordinal);
}
