using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Verification;

/// <summary>
/// Whether the issuer withdrew or suspended the credential (Open Badges 3.0, section 8.1.1, step 4; VC Data Model 2.0, section 4.10). Every
/// entry has its line; a list that could not be read leaves the question open.
/// </summary>
internal sealed class StatusStep : IVerificationStep
{
    private const int MostEntries = 8;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (JsonMembers.Member(examination.Document, "credentialStatus") is not { } statuses)
        {
            examination.Pass("status.none", StatusSentences.NoStatus, "/credentialStatus");
        }
        else if (statuses.ValueKind != JsonValueKind.Array)
        {
            await CheckAsync(examination, statuses, cancellation);
        }
        else if (statuses.GetArrayLength() is 0 or > MostEntries)
        {
            examination.CannotTell("status.malformed", StatusSentences.StatusMalformed, "/credentialStatus");
        }
        else
        {
            foreach (var status in statuses.EnumerateArray())
            {
                await CheckAsync(examination, status, cancellation);
            }
        }
    }

    private static ValueTask CheckAsync(Examination examination, JsonElement status, CancellationToken cancellation)
    {
        if (JsonMembers.HasText(status, "type", RevocationList.TypeName))
        {
            return RevocationListCheck.CheckAsync(examination, status, cancellation);
        }

        if (status.ValueKind != JsonValueKind.Object || JsonMembers.HasText(status, "type", StatusListEntry.TypeName))
        {
            return StatusListReader.CheckAsync(examination, status, cancellation);
        }

        var type = JsonMembers.Text(status, "type") ?? "?";
        examination.CannotTell("status.unsupported", StatusSentences.UnknownStatusType(type), type);
        return ValueTask.CompletedTask;
    }
}
