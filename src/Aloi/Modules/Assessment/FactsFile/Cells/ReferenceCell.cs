using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>What shows the work: a text or a link for an evidence, a link for a credential held elsewhere.</summary>
internal static class ReferenceCell
{
    private const string Uuid = "urn:uuid:";

    public static Outcome<FactResult> Evidence(string cell) =>
        cell.Length > FactsFileLimits.MaxTextLength
            ? FactsFileProblems.TextTooLong.With(FactsFileLimits.MaxTextLength)
            : new FactResult.Artefact(cell);

    /// <summary>The proof behind the link is not read here, so it rests on the word of whoever sent the row.</summary>
    public static Outcome<FactResult> HeldCredential(string cell)
    {
        if (cell.Length > FactsFileLimits.MaxTextLength)
        {
            return FactsFileProblems.TextTooLong.With(FactsFileLimits.MaxTextLength);
        }

        return IsLink(cell) ? new FactResult.HeldCredential(cell, Verified: false) : FactsFileProblems.LinkUnreadable.With();
    }

    private static bool IsLink(string cell)
    {
        if (cell.StartsWith(Uuid, StringComparison.OrdinalIgnoreCase))
        {
            return Guid.TryParseExact(cell[Uuid.Length..], "D", out _);
        }

        return !cell.Any(char.IsWhiteSpace)
            && Uri.TryCreate(cell, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"
            && uri.UserInfo.Length == 0;
    }
}
