using Aloi.CommandLine.Issue.Reading;
using Aloi.CommandLine.Issue.Writing;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;

namespace Aloi.CommandLine.Issue;

/// <summary>
/// From two files to signed proofs, over the same road as in the server: facts are recorded in one transaction, the outbox carries the rest.
/// Killed at any moment, it is completed by the next run.
/// </summary>
public sealed class FileIssuing(IServiceProvider services)
{
    /// <summary>Results go to <paramref name="output"/>, refusals and remarks to <paramref name="error"/>. Answers the exit code: 0 or 1.</summary>
    public async Task<int> RunAsync(IssuingRequest request, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var console = new IssueConsole(error, request.Language, request.Facts);
        var inputs = IssuingInputs.Open(request);
        if (!inputs.Succeeded)
        {
            console.Refuse(inputs.Problems);
            return 1;
        }

        await using var files = inputs.Value;
        console.Warn(files.Achievement.Protocol);
        if (!await CarryOnAsync(console, isRevived: true, cancellation))
        {
            return 1;
        }

        var organisation = await OrganisationAsync(files.Achievement.Issuer, cancellation);
        if (!organisation.Succeeded)
        {
            console.Refuse(organisation.Problems);
            return 1;
        }

        await using var work = IssuingScope.Open(services, organisation.Value);
        if (await RecordAsync(work, files, request, console, cancellation) is not var (facts, imported))
        {
            return 1;
        }

        return await CarryOnAsync(console, isRevived: false, cancellation)
            ? await ReportAsync(organisation.Value, facts, imported, files.Folder, new IssueSummary(output, console), cancellation)
            : 1;
    }

    /// <summary>Carries what waits in the outbox, of this run or of one that was killed. False when something could not be carried.</summary>
    private async Task<bool> CarryOnAsync(IssueConsole console, bool isRevived, CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(services, organisation: null);
        var backlog = work.Get<OutboxBacklog>();
        if (isRevived)
        {
            await backlog.ReviveAsync(cancellation);
        }

        await work.Get<OutboxDispatcher>().DrainAsync(cancellation);
        var stuck = await backlog.StuckAsync(cancellation);
        console.Refuse(stuck.Select(s => IssueProblems.Unfinished.With(s.Handler, s.Error ?? "–")).Distinct());
        return stuck.Count == 0;
    }

    /// <summary>The one organisation of the state; the first issuer founds it.</summary>
    private async Task<Outcome<OrganisationInfo>> OrganisationAsync(IssuerDefinition issuer, CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(services, organisation: null);
        var setup = work.Get<IOrganisationSetup>();
        var all = await setup.AllAsync(cancellation);
        return all.Count switch
        {
            0 => await setup.CreateAsync(new NewOrganisation(issuer.Name, issuer.Country, issuer.Url), cancellation),
            1 => all[0],
            _ => IssueProblems.SeveralOrganisations.With(all.Count),
        };
    }

    /// <summary>Null when something is refused; the console was told what, and nothing was recorded.</summary>
    private static async Task<(ExaminedFacts Facts, FactsImported Imported)?> RecordAsync(
        IssuingScope work,
        IssuingInputs files,
        IssuingRequest request,
        IssueConsole console,
        CancellationToken cancellation
    )
    {
        var named = files.Achievement.Issuer;
        var known = await work.Get<IIssuers>().FindAsync(named.Name, named.Url, cancellation);
        var facts = await ExamineAsync(work, files, known, console, cancellation);
        if (facts is null || (facts.BadRows > 0 && !request.SkipBadRows))
        {
            console.Tell("issue.nothing-recorded");
            console.Tell(facts is null ? "issue.hint.whole-file" : "issue.hint.bad-rows", facts?.BadRows, facts?.Examination.Rows);
            return null;
        }

        var imported = await ImportAsync(work, files, facts, Path.GetFileName(request.Facts), cancellation);
        if (!imported.Succeeded)
        {
            console.Refuse(imported.Problems);
            console.Tell("issue.nothing-recorded");
            return null;
        }

        return (facts, imported.Value);
    }

    private static async Task<ExaminedFacts?> ExamineAsync(
        IssuingScope work,
        IssuingInputs files,
        EntityInfo? issuer,
        IssueConsole console,
        CancellationToken cancellation
    )
    {
        var known = issuer is null
            ? null
            : await work.Get<IAchievements>().FindAsync(issuer.Id, files.Achievement.Achievement.Id, cancellation);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(issuer?.TimeZone ?? new NewOrganisation("").TimeZone);
        var source = new FactsSource(files.Facts, files.Achievement.Protocol.Requirements(), zone, known?.AchievementId);
        return await work.Get<FactsExaminer>().ExamineAsync(source, console, cancellation);
    }

    private static async Task<Outcome<FactsImported>> ImportAsync(
        IssuingScope work,
        IssuingInputs files,
        ExaminedFacts facts,
        string source,
        CancellationToken cancellation
    )
    {
        var named = files.Achievement.Issuer;
        var issuer = await work.Get<IIssuers>().KeepAsync(named.Name, named.Url, named.Country, cancellation);
        return issuer.Succeeded
            ? await new FactsImport(work, facts, source).RunAsync(issuer.Value, files.Achievement, files.Yaml, cancellation)
            : Outcome<FactsImported>.Refused(issuer.Problems);
    }

    private async Task<int> ReportAsync(
        OrganisationInfo organisation,
        ExaminedFacts facts,
        FactsImported imported,
        ProofFolder folder,
        IssueSummary summary,
        CancellationToken cancellation
    )
    {
        await using var work = IssuingScope.Open(services, organisation);
        var totals = await new ProofReport(work, imported.Version, folder).WriteAsync(facts.People.InOrder, cancellation);
        summary.Write(totals, facts, imported, folder);
        return totals.NotMade == 0 ? 0 : 1;
    }
}
