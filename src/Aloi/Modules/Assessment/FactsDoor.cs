using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment;

/// <summary>What was admitted: the version, its time zone, and who records.</summary>
internal sealed record AdmittedFacts(AchievementVersionInfo Version, TimeZoneInfo Zone, FactProvenance Provenance);

/// <summary>Decides, before anything is written, whether these facts may come in at all.</summary>
internal sealed class FactsDoor(
    IAchievements achievements,
    IOrganisations organisations,
    IRights rights,
    CurrentUser user,
    TimeProvider time
)
{
    private const int MostProblems = 200;

    /// <summary>What the rule itself writes down is nobody's act, whoever set it off.</summary>
    private const string ByTheRule = "system";

    public async Task<Outcome<AdmittedFacts>> AdmitAsync(FactsToRecord request, CancellationToken cancellation)
    {
        var version = await achievements.FindVersionAsync(request.AchievementVersionId, cancellation);
        var entity = version is null ? null : await organisations.FindEntityAsync(version.EntityId, cancellation);
        if (version is null || entity is null)
        {
            return CommonProblems.NotFound.With();
        }

        if (!request.IsOwnAct && !await rights.MayRecordAsync(entity.Id, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        if (request.Facts.Count == 0)
        {
            return AssessmentProblems.NoFacts.With();
        }

        var now = time.GetUtcNow();
        var (check, self) = (new FactCheck(version.Content.Protocol, now), SelfOf(request));
        var problems = request
            .Facts.Select(f => (Entry: f, Problem: Own(f, self) ?? check.Check(f)))
            .Where(c => c.Problem is not null)
            .Select(c => RecordFacts.At(c.Problem!, c.Entry))
            .Take(MostProblems)
            .ToList();
        return problems.Count > 0
            ? Outcome<AdmittedFacts>.Refused(problems)
            : new AdmittedFacts(version, TimeZoneInfo.FindSystemTimeZoneById(entity.TimeZone), Provenance(request, now));
    }

    /// <summary>The member who brings the facts, also where they are written down later; null for an own act, the rule and the operator.</summary>
    private long? SelfOf(FactsToRecord request) =>
        request.IsOwnAct || request.Means == FactMeans.Rule ? null : OwnHand.MemberIn(request.Import?.By ?? request.By ?? user.Trace);

    /// <summary>Whoever may bring results brings none about themselves: nobody certifies themselves.</summary>
    private static Problem? Own(FactEntry entry, long? self) => entry.MemberId == self ? AssessmentProblems.OwnResult.With() : null;

    /// <summary>What goes on outside the request is still the act of whoever committed it.</summary>
    private FactProvenance Provenance(FactsToRecord request, DateTimeOffset now) =>
        new(
            request.Means,
            request.Means == FactMeans.Rule ? ByTheRule : request.Import?.By ?? request.By ?? user.Trace,
            now,
            request.Import?.ImportId
        );
}
