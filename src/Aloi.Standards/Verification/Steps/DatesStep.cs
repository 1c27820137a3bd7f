using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>
/// The credential is within its dates (VC Data Model 2.0, section 4.9; 1.1, section 4.6). Where both namings are present, the narrower
/// period counts: a reader of either version must agree.
/// </summary>
/// <param name="startRequired">Whether the credential must say from when it is valid; VC Data Model 2.0 leaves it open, Open Badges does not.</param>
internal sealed class DatesStep(bool startRequired = true) : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var readable = true;
        var from = Latest(examination.Document, ["validFrom", "issuanceDate"], ref readable);
        var until = Earliest(examination.Document, ["validUntil", "expirationDate"], ref readable);
        var now = examination.Settings.Now;
        var subject = $"{Text(from) ?? "…"} – {Text(until) ?? "…"}";
        if (!readable || (from is null && startRequired))
        {
            examination.CannotTell("dates.unreadable", DocumentSentences.DatesUnreadable, "/validFrom");
        }
        else if (from > now)
        {
            examination.Fail("dates.not-yet-valid", DocumentSentences.NotYetValid(Text(from)!), subject);
        }
        else if (until is not null && until < now)
        {
            examination.Fail("dates.expired", DocumentSentences.Expired(Text(until)!), subject);
        }
        else
        {
            examination.Pass("dates.current", DocumentSentences.DatesCurrent, subject);
        }

        return ValueTask.CompletedTask;
    }

    private static DateTimeOffset? Latest(JsonElement document, ReadOnlySpan<string> names, ref bool readable)
    {
        DateTimeOffset? latest = null;
        foreach (var name in names)
        {
            if (Read(document, name, ref readable) is { } instant && !(instant <= latest))
            {
                latest = instant;
            }
        }

        return latest;
    }

    private static DateTimeOffset? Earliest(JsonElement document, ReadOnlySpan<string> names, ref bool readable)
    {
        DateTimeOffset? earliest = null;
        foreach (var name in names)
        {
            if (Read(document, name, ref readable) is { } instant && !(instant >= earliest))
            {
                earliest = instant;
            }
        }

        return earliest;
    }

    private static DateTimeOffset? Read(JsonElement document, string name, ref bool readable)
    {
        if (JsonMembers.Member(document, name) is not { } value)
        {
            return null;
        }

        if (CredentialInstant.TryParse(JsonMembers.Text(value), out var instant))
        {
            return instant;
        }

        readable = false;
        return null;
    }

    private static string? Text(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
