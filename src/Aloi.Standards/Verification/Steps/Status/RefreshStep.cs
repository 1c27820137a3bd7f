using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>A newer version may be had (VC Data Model 2.0, section 5.4 Refreshing). It is announced to the reader, not fetched.</summary>
internal sealed class RefreshStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (JsonMembers.Member(examination.Document, "refreshService") is not null)
        {
            var subject = Examination.IdentifierOf(examination.Document, "refreshService") ?? "/refreshService";
            examination.Add(
                new Check("refresh.not-done", CheckState.Unknown, DocumentSentences.NotRefreshed, subject) { Weight = CheckWeight.Shown }
            );
        }

        return ValueTask.CompletedTask;
    }
}
