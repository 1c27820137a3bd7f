using System.Globalization;

namespace Aloi.Standards.Verification;

/// <summary>The badge was awarded and has not expired (Open Badges 2.0, class Assertion, <c>issuedOn</c> and <c>expires</c>).</summary>
internal sealed class AssertionDatesStep : IAssertionStep
{
    public ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        var (assertion, now) = (examination.Assertion!, examination.Settings.Now);
        var subject = $"{Text(assertion.IssuedOn) ?? "…"} – {Text(assertion.Expires) ?? "…"}";
        if (assertion.Expires <= now)
        {
            examination.Fail("ob2.expired", DocumentSentences.Expired(Text(assertion.Expires)!), subject);
        }
        else if (assertion.IssuedOn > now)
        {
            examination.Fail("ob2.not-yet-valid", DocumentSentences.NotYetValid(Text(assertion.IssuedOn)!), subject);
        }
        else if (!assertion.DatesAreReadable)
        {
            examination.CannotTell("ob2.dates-unreadable", DocumentSentences.DatesUnreadable, subject);
        }
        else
        {
            examination.Pass("ob2.dates", DocumentSentences.DatesCurrent, subject);
        }

        return ValueTask.FromResult(true);
    }

    private static string? Text(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
