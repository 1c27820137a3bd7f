using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Enrolling;

/// <param name="People">Addresses or staff numbers, one a line.</param>
/// <param name="Entity">The public id of an entity whose people are all enrolled; empty for those listed.</param>
/// <param name="From">A date as people write it, or as a browser sends it.</param>
public sealed record EnrolmentForm(string People, string Entity, string From);

/// <param name="Unknown">The lines that name nobody, as they were typed.</param>
/// <param name="GoesOn">How many people are being enrolled outside the request; zero when all is done.</param>
public sealed record EnrolmentResult(EnrolmentCounts Counts, IReadOnlyList<string> Unknown, int GoesOn);

/// <summary>What the enrolment page asks for.</summary>
internal sealed class EnrolPeople(
    IPeopleFinder people,
    IOrganisations organisations,
    EnrolMembers enrol,
    EnrolLater later,
    TimeProvider time
)
{
    private const int MostLines = 5_000;
    private const int MostAtOnce = 2_000;

    public async Task<Outcome<EnrolmentResult>> HandleAsync(Campaign campaign, EnrolmentForm form, CancellationToken cancellation)
    {
        var from = DateCell.Read(form.From, time.GetUtcNow(), campaign.Zone);
        if (!from.Succeeded)
        {
            return Outcome<EnrolmentResult>.Refused([.. from.Problems.Select(p => p.At(new Location(Field: "from")))]);
        }

        return form.Entity.Length > 0
            ? await EntityAsync(campaign, form.Entity, from.Value, cancellation)
            : await ListedAsync(campaign, form.People, from.Value, cancellation);
    }

    private async Task<Outcome<EnrolmentResult>> ListedAsync(Campaign campaign, string text, FactTime from, CancellationToken cancellation)
    {
        var lines = Lines(text);
        if (lines.Count is 0 or > MostLines)
        {
            var problem = lines.Count == 0 ? AssessmentProblems.NobodyToEnrol.With() : AssessmentProblems.TooManyPeople.With(MostLines);
            return problem.At(new Location(Field: "people"));
        }

        var found = await people.FindAsync(lines, cancellation);
        var enrolled = await enrol.HandleAsync(new MembersToEnrol(campaign, from, [.. found.Values.Distinct()]), cancellation);
        return enrolled.Succeeded
            ? new EnrolmentResult(enrolled.Value, [.. lines.Where(l => !found.ContainsKey(l)).Select(l => Shown.Short(l))], GoesOn: 0)
            : Outcome<EnrolmentResult>.Refused(enrolled.Problems);
    }

    private async Task<Outcome<EnrolmentResult>> EntityAsync(
        Campaign campaign,
        string entity,
        FactTime from,
        CancellationToken cancellation
    )
    {
        var place = PublicId.TryParse(entity, null, out var id) ? await organisations.FindEntityAsync(id, cancellation) : null;
        if (place is null)
        {
            return AssessmentProblems.UnknownEntity.With().At(new Location(Field: "entity"));
        }

        var count = await people.CountBelowAsync(place.Id, cancellation);
        if (count > MostAtOnce)
        {
            await later.BeginAsync(campaign, place.Id, from, cancellation);
            return new EnrolmentResult(new EnrolmentCounts(0, 0, 0, 0), [], count);
        }

        var members = await people.BelowAsync(place.Id, afterMember: 0, MostAtOnce, cancellation);
        var enrolled = await enrol.HandleAsync(new MembersToEnrol(campaign, from, members), cancellation);
        return enrolled.Succeeded
            ? new EnrolmentResult(enrolled.Value, [], GoesOn: 0)
            : Outcome<EnrolmentResult>.Refused(enrolled.Problems);
    }

    /// <summary>One person a line; a list pasted from a mail is separated by commas or semicolons.</summary>
    private static List<string> Lines(string text) =>
        [
            .. text.Split(['\n', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}

/// <summary>Leaves a large entity to the outbox, so that nobody waits in front of a page.</summary>
internal sealed class EnrolLater(IssuerWork work, OutboxWriter outbox)
{
    public Task<bool> BeginAsync(Campaign campaign, long entityId, FactTime from, CancellationToken cancellation) =>
        work.RunAsync(
            () =>
            {
                outbox.Publish(new EntityEnrolling(campaign.Version.VersionId, entityId, AfterMember: 0, from.Start, from.End));
                return Task.FromResult(true);
            },
            cancellation
        );
}
