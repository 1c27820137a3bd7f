using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Letting;

/// <param name="Until">The new last day.</param>
public sealed record ExtensionForm(string Until, string Reason);

/// <summary>Gives one candidate, or everybody who still waits, more time for a requirement. Time is never taken away.</summary>
internal sealed class ExtendDeadline(
    ActDesk desk,
    RecordAct record,
    CandidacyDesk candidacies,
    IssuerContext database,
    SignedInAuthor author
)
{
    private const int PeopleAtOnce = 500;

    public async Task<Outcome<FactsRecorded>> HandleAsync(
        PublicId candidacy,
        string leaf,
        ExtensionForm form,
        CancellationToken cancellation
    )
    {
        var found = await desk.ForOwnerAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        var act = found.Value;
        var until = Read(form, act.Now, act.Open.Zone);
        if (!until.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(until.Problems);
        }

        return Refusal(act.Open, act.Node, until.Value) is { } problem
            ? problem
            : await record.HandleAsync(
                act.Open,
                RecordAct.Entry(act, new FactResult.Extended(until.Value), act.Node.Attempt, form.Reason),
                "candidacy.extended",
                cancellation
            );
    }

    /// <summary>Everybody on the way under the campaign's newest version whose deadline for the requirement is earlier than that day.</summary>
    public async Task<Outcome<int>> ForAllAsync(Campaign campaign, string leaf, ExtensionForm form, CancellationToken cancellation)
    {
        var until = Read(form, desk.Now, campaign.Zone);
        if (!until.Succeeded)
        {
            return Outcome<int>.Refused(until.Problems);
        }

        var by = await author.AuthorAsync(cancellation);
        var count = 0;
        for (var after = 0L; await RowsAsync(campaign.Version.VersionId, after, cancellation) is { Count: > 0 } rows; after = rows[^1].Id)
        {
            var open = await candidacies.OpenAsync(rows, cancellation);
            var acts = open.Where(o => o.Leaf(leaf) is { } node && Refusal(o, node, until.Value) is null && o.Row.MemberId != desk.MemberId)
                .Select(o => (o.Row.Id, Entry(o, o.Leaf(leaf)!.Attempt)))
                .ToList();
            count += acts.Count;
            if (acts.Count > 0)
            {
                await record.HandleAsync(campaign.Version.VersionId, acts, "candidacy.extended", cancellation);
            }
        }

        return count == 0 ? ActProblems.NobodyConcerned.With() : count;

        FactEntry Entry(OpenCandidacy one, int attempt) =>
            RecordAct.Entry(one.Row, leaf, new FactResult.Extended(until.Value), attempt, by, desk.Now, form.Reason);
    }

    private static Outcome<FactTime> Read(ExtensionForm form, DateTimeOffset now, TimeZoneInfo zone)
    {
        var day = LastDay.Read(form.Until, now, zone);
        List<Problem?> problems =
        [
            .. day.Problems,
            form.Until.Length == 0 ? ActProblems.ChooseDate.With().At(new Location(Field: "until")) : null,
            RecordAct.ReasonProblem(form.Reason),
        ];
        return problems.OfType<Problem>().ToList() is { Count: > 0 } some ? Outcome<FactTime>.Refused(some) : day.Value!.Day!.Value;
    }

    private static Problem? Refusal(OpenCandidacy open, NodeVerdict node, FactTime until) =>
        open.Row.State == CandidacyState.Satisfied || node.State == NodeState.Satisfied
            ? ActProblems.SettledAlready.With(((Leaf)node.Node).Name)
        : node.Until is not { } due || due.End >= until.End
            ? ActProblems.NotLater.With(((Leaf)node.Node).Name).At(new Location(Field: "until"))
        : null;

    private Task<List<Candidacy>> RowsAsync(long versionId, long after, CancellationToken cancellation) =>
        database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.AchievementVersionId == versionId && c.Id > after)
            .Where(c => c.State == CandidacyState.Open || c.State == CandidacyState.Impossible)
            .OrderBy(c => c.Id)
            .Take(PeopleAtOnce)
            .ToListAsync(cancellation);
}
