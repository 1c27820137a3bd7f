using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Api;

/// <summary>Who is how far, and why: the state of each candidacy and the one sentence that explains it.</summary>
internal sealed class ListCandidacies(IAchievements achievements, IOrganisations organisations, IRights rights, ReadVerdicts verdicts)
{
    private const int PageSize = 200;

    public async Task<Outcome<IReadOnlyList<CandidacyView>>> HandleAsync(
        PublicId achievement,
        CandidaciesQuery query,
        Language language,
        CancellationToken cancellation
    )
    {
        if (await achievements.FindAsync(achievement, query.Version, cancellation) is not { } version)
        {
            return CommonProblems.NotFound.With();
        }

        if (
            !await rights.HoldsAsync(Right.Assessor, version.EntityId, cancellation)
            && !await rights.HoldsAsync(Right.Manager, version.EntityId, cancellation)
        )
        {
            return CommonProblems.NotAllowed.With();
        }

        var page = await verdicts.PageAsync(version.VersionId, Math.Max(0, query.Skip ?? 0), PageSize, cancellation);
        var members = await organisations.MembersAsync([.. page.Select(c => c.MemberId).Distinct()], cancellation);
        return page.Select(c => View(c, members.GetValueOrDefault(c.MemberId), language)).ToList();
    }

    private static CandidacyView View(ExplainedCandidacy candidacy, MemberInfo? member, Language language) =>
        new(
            candidacy.PublicId.ToString(),
            member?.FullName ?? "",
            member?.Email,
            candidacy.State.ToString().ToLowerInvariant(),
            ProtocolSentences.Reason(candidacy.Verdict, language),
            candidacy.SatisfiedAt
        );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/v1/achievements/{achievement}/candidacies",
                async (PublicId achievement, int? version, int? skip, ListCandidacies list, HttpContext http) =>
                    http.Answer(await list.HandleAsync(achievement, new(version, skip), http.Language(), http.RequestAborted), Results.Ok)
            )
            .OnlyFor(ActorKind.Member);
}

internal sealed record CandidaciesQuery(int? Version, int? Skip);
