using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Verification;

/// <summary>
/// Whether the issuer withdrew or suspended the credential (Bitstring Status List 1.0, section 3.2). That a list could be read and believed
/// is one thing, what its bit says another; a list that could not be read leaves the question open.
/// </summary>
internal sealed class StatusStep : IVerificationStep
{
    private const int MostEntries = 8;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (JsonMembers.Member(examination.Document, "credentialStatus") is not { } statuses)
        {
            examination.Pass("status.none", TrustSentences.NoStatus, "/credentialStatus");
        }
        else if (statuses.ValueKind != JsonValueKind.Array)
        {
            await CheckAsync(examination, statuses, cancellation);
        }
        else if (statuses.GetArrayLength() is 0 or > MostEntries)
        {
            examination.CannotTell("status.malformed", TrustSentences.StatusMalformed, "/credentialStatus");
        }
        else
        {
            foreach (var status in statuses.EnumerateArray())
            {
                await CheckAsync(examination, status, cancellation);
            }
        }
    }

    private static async ValueTask CheckAsync(Examination examination, JsonElement status, CancellationToken cancellation)
    {
        var problem = StatusListEntry.TryRead(status, out var entry);
        if (problem == StatusListProblem.UnsupportedEntryType)
        {
            var type = JsonMembers.Text(status, "type") ?? "?";
            examination.CannotTell("status.unsupported", TrustSentences.UnknownStatusType(type), type);
        }
        else if (problem is not null || entry is null)
        {
            examination.CannotTell("status.malformed", TrustSentences.StatusMalformed, "/credentialStatus");
        }
        else
        {
            await ReadAsync(examination, entry, cancellation);
        }
    }

    private static async ValueTask ReadAsync(Examination examination, StatusListEntry entry, CancellationToken cancellation)
    {
        var subject = entry.ListCredential.AbsoluteUri;
        var (isSet, trouble) = await StatusListReader.ReadAsync(examination, entry, cancellation);
        if (trouble is not null)
        {
            examination.CannotTell(trouble.Code, trouble.Message, subject);
        }
        else if (!isSet)
        {
            examination.Pass("status.clear", TrustSentences.StatusClear(entry.Purpose), subject);
        }
        else
        {
            ReportSet(examination, entry.Purpose, subject);
        }
    }

    // Only these two purposes say that the credential must not be relied upon; others are messages of the issuer.
    private static void ReportSet(Examination examination, string purpose, string subject)
    {
        switch (purpose)
        {
            case StatusPurposes.Revocation:
                examination.Fail("status.withdrawn", TrustSentences.Withdrawn, subject);
                break;
            case StatusPurposes.Suspension:
                examination.Fail("status.suspended", TrustSentences.Suspended, subject);
                break;
            default:
                examination.CannotTell("status.message", TrustSentences.StatusMessage(purpose), subject);
                break;
        }
    }
}
