using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.CommandLine.Issue.Reading;

/// <summary>Reads a whole file of facts against the protocol and against what is recorded, before anything is written.</summary>
internal sealed class FactsExaminer(IssuingScope work, IssueConsole console)
{
    /// <param name="file">The open file.</param>
    /// <param name="achievement">What the facts are about.</param>
    /// <param name="issuer">Null when it is not known yet: then nothing is recorded either.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null when the file as a whole cannot be read; the console was told why.</returns>
    public async Task<ExaminedFacts?> ExamineAsync(
        Stream file,
        AchievementFile achievement,
        EntityInfo? issuer,
        CancellationToken cancellation
    )
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(issuer?.TimeZone ?? new NewOrganisation("").TimeZone);
        var requirements = achievement.Protocol.Requirements();
        var reader = new FactsFileReader(new FactsFileContext(requirements, work.Get<TimeProvider>().GetUtcNow(), zone));
        var acts = new ContradictionIndex();
        if (issuer is not null)
        {
            await AddRecordedAsync(acts, achievement, issuer, zone, cancellation);
        }

        var examination = reader.Examine(file, console, acts);
        if (!examination.IsReadable)
        {
            return null;
        }

        var rows = requirements.Any(r => r.Kind == RequirementKind.HeldCredential) ? reader.ReadRows(file, examination) : [];
        var examined = new ExaminedFacts(reader, file, examination, await HeldProofs.LookUpAsync(work, rows, cancellation));
        examined.Read(console);
        return examined;
    }

    private async Task AddRecordedAsync(
        ContradictionIndex acts,
        AchievementFile achievement,
        EntityInfo issuer,
        TimeZoneInfo zone,
        CancellationToken cancellation
    )
    {
        if (await work.Get<IAchievements>().FindAsync(issuer.Id, achievement.Achievement.Id, cancellation) is not { } known)
        {
            return;
        }

        var candidacies = work.Get<ICandidacies>();
        for (long? after = 0; after is { } last; )
        {
            var page = await candidacies.ActsAsync(known.AchievementId, last, cancellation);
            var members = await work.Get<IOrganisations>().MembersAsync([.. page.Acts.Select(a => a.MemberId).Distinct()], cancellation);
            foreach (var act in page.Acts)
            {
                if (members.GetValueOrDefault(act.MemberId)?.Email is { } email)
                {
                    acts.AddRecorded(email, act.Fact, zone);
                }
            }

            after = page.LastCandidacy;
        }
    }
}
