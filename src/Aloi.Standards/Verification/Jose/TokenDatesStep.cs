using System.Globalization;

namespace Aloi.Standards.Verification;

/// <summary>
/// The token is within its own dates, <c>nbf</c> and <c>exp</c> (RFC 7519 section 4.1): those of the signature, which need not be those of the credential
/// (VC-JOSE-COSE section 3.1.3). A line is written when they say something else than the credential's dates, or when there are no others.
/// </summary>
internal sealed class TokenDatesStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (examination.Token is { } token && Judge(token, examination.Settings.Now) is var check && IsNews(examination, check))
        {
            examination.Add(check);
        }

        return ValueTask.CompletedTask;
    }

    private static Check Judge(SecuredToken token, DateTimeOffset now)
    {
        var (from, until) = (token.NotBefore, token.Expires);
        var subject = $"{Text(from) ?? "…"} – {Text(until) ?? "…"}";
        return from > now ? new Check("dates.not-yet-valid", CheckState.Failed, DocumentSentences.NotYetValid(Text(from)!), subject)
            : until <= now ? new Check("dates.expired", CheckState.Failed, DocumentSentences.Expired(Text(until)!), subject)
            : new Check("dates.current", CheckState.Passed, DocumentSentences.DatesCurrent, subject);
    }

    private static bool IsNews(Examination examination, Check check)
    {
        var isFirst = true;
        foreach (var written in examination.Checks)
        {
            isFirst &= !string.Equals(written.Family, check.Family, StringComparison.Ordinal);
            if (string.Equals(written.Code, check.Code, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return isFirst || check.State != CheckState.Passed;
    }

    private static string? Text(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
