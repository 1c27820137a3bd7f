using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Api;

/// <summary>Facts from another program: people are found or added by their address, all in one transaction with the facts.</summary>
internal sealed class PostFacts(
    IAchievements achievements,
    IOrganisations organisations,
    IRights rights,
    RecordFacts record,
    TimeProvider time
)
{
    private const int MostFacts = 10_000;
    private const int MostProblems = 200;

    public async Task<Outcome<FactsRecorded>> HandleAsync(PublicId achievement, FactsRequest request, CancellationToken cancellation)
    {
        var version = await achievements.FindAsync(achievement, request.Version, cancellation);
        var entity = version is null ? null : await organisations.FindEntityAsync(version.EntityId, cancellation);
        if (version is null || entity is null)
        {
            return CommonProblems.NotFound.With();
        }

        // Before anybody is added as a member: who may not record may not add either.
        if (!await rights.MayRecordAsync(entity.Id, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        var facts = Read(request, version, TimeZoneInfo.FindSystemTimeZoneById(entity.TimeZone));
        return facts.Succeeded
            ? await record.HandleAsync(() => PrepareAsync(version, facts.Value, cancellation), cancellation)
            : Outcome<FactsRecorded>.Refused(facts.Problems);
    }

    private Outcome<List<ReadFact>> Read(FactsRequest request, AchievementVersionInfo version, TimeZoneInfo zone)
    {
        if (request.Facts?.Count > MostFacts)
        {
            return AssessmentProblems.TooManyFacts.With(MostFacts);
        }

        var reader = new FactRequestReader(version.Content.Protocol, time.GetUtcNow(), zone);
        var read = (request.Facts ?? []).Select(reader.Read).ToList();
        var problems = read.SelectMany(r => r.Problems).Take(MostProblems).ToList();
        return problems.Count > 0 ? Outcome<List<ReadFact>>.Refused(problems) : read.ConvertAll(r => r.Value!);
    }

    private async Task<FactsToRecord> PrepareAsync(AchievementVersionInfo version, List<ReadFact> facts, CancellationToken cancellation)
    {
        var members = await organisations.FindOrAddMembersAsync(version.EntityId, facts.ConvertAll(f => f.Person), cancellation);
        var entries = facts.ConvertAll(f => new FactEntry(members[f.Person.Email], f.Fact, f.Comment, f.Where));
        return new FactsToRecord(version.VersionId, FactMeans.Api, entries);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/api/v1/achievements/{achievement}/facts",
                async (PublicId achievement, FactsRequest body, PostFacts post, HttpContext http) =>
                    http.Answer(
                        await post.HandleAsync(achievement, body, http.RequestAborted),
                        done => Results.Ok(new FactsAnswer(done.Recorded, done.Repeated, done.Satisfied))
                    )
            )
            .OnlyFor(ActorKind.Member);
}
