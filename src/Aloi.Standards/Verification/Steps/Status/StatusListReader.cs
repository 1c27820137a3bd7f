using System.Text.Json;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Verification;

/// <summary>
/// Checks an entry of a Bitstring Status List (Bitstring Status List 1.0, section 3.2): the list is verified first, and only then its bits
/// are read. That a list could be read and believed is one thing, what its bits say another.
/// </summary>
internal static class StatusListReader
{
    public static async ValueTask CheckAsync(Examination examination, JsonElement status, CancellationToken cancellation)
    {
        var problem = StatusListEntry.TryRead(status, out var entry);
        if (problem == StatusListProblem.UnsupportedStatusSize)
        {
            examination.CannotTell("status.too-many-values", StatusSentences.StatusTooLong, "/credentialStatus");
        }
        else if (problem is not null || entry is null)
        {
            examination.CannotTell("status.malformed", StatusSentences.StatusMalformed, "/credentialStatus");
        }
        else
        {
            await ReadAsync(examination, entry, cancellation);
        }
    }

    private static async ValueTask ReadAsync(Examination examination, StatusListEntry entry, CancellationToken cancellation)
    {
        var address = entry.ListCredential;
        var (list, trouble) = await StatusDocuments.FetchAsync(examination, address, cancellation);
        if (list is not null)
        {
            trouble =
                await StatusDocuments.CheckProofAsync(list, cancellation) ?? await StatusDocuments.CheckDatesAsync(list, cancellation);
        }

        if (trouble is not null)
        {
            examination.CannotTell(trouble.Code, trouble.Message, address.AbsoluteUri);
        }
        else if (StatusListCredential.TryRead(list!.Document, entry, out var value) is { } problem)
        {
            var unusable = Unusable(problem);
            examination.CannotTell(unusable.Code, unusable.Message, address.AbsoluteUri);
        }
        else
        {
            Report(examination, entry, value!);
        }
    }

    private static StatusTrouble Unusable(StatusListProblem problem) =>
        problem switch
        {
            StatusListProblem.PurposeMismatch => StatusTrouble.Unusable("status.list-purpose", StatusSentences.ListOfOtherPurpose),
            StatusListProblem.IndexOutOfRange => StatusTrouble.Unusable("status.list-index", StatusSentences.ListWithoutPlace),
            StatusListProblem.TooShort => StatusTrouble.Unusable("status.list-too-short", StatusSentences.ListTooShort),
            StatusListProblem.TooLarge => StatusTrouble.Unusable("status.list-too-large", StatusSentences.ListTooLarge),
            StatusListProblem.MalformedEncoding => StatusTrouble.Unusable("status.list-encoding", StatusSentences.ListEncoding),
            StatusListProblem.ListOfAnotherAddress => StatusTrouble.Unusable("status.list-address", StatusSentences.ListOfAnotherAddress),
            _ => StatusTrouble.Unusable("status.list-malformed", StatusSentences.ListNotAStatusList),
        };

    // Only two purposes say that the credential must not be relied upon, and "refresh" says that it may; others are messages of the issuer.
    private static void Report(Examination examination, StatusListEntry entry, StatusValue value)
    {
        var subject = Subject(entry, value);
        switch (entry.Purpose)
        {
            case var purpose when value.IsClear:
                examination.Pass("status.clear", StatusSentences.StatusClear(purpose), subject);
                break;
            case StatusPurposes.Revocation:
                examination.Fail("status.withdrawn", StatusSentences.Withdrawn, subject);
                break;
            case StatusPurposes.Suspension:
                examination.Fail("status.suspended", StatusSentences.Suspended, subject);
                break;
            case StatusPurposes.Refresh:
                var newer = new Check("status.newer-version", CheckState.Unknown, StatusSentences.NewerSignalled, subject);
                examination.Add(newer with { Weight = CheckWeight.Shown });
                break;
            default:
                examination.CannotTell("status.message", StatusSentences.StatusMessage(entry.Purpose), subject);
                break;
        }
    }

    // The words of a message are for programmers (section 2.1), so they stand where it is said what was looked at, and in no sentence.
    private static string Subject(StatusListEntry entry, StatusValue value) =>
        entry.Messages.Count == 0
            ? entry.ListCredential.AbsoluteUri
            : $"{entry.ListCredential.AbsoluteUri} 0x{value.Value:x} {value.Message}".TrimEnd();
}
