using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Assessed;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;

namespace Aloi.Modules.Credentials.Public;

/// <summary>How a proof was earned: the rule that was applied and what met it.</summary>
/// <param name="Steps">Empty when the issuer no longer has the details; the signed document still states its results.</param>
internal sealed record Assessed(
    AchievementVersionInfo Version,
    EntityInfo? Entity,
    ValueList<ProofShare> Mix,
    IReadOnlyList<AssessmentStep> Steps
);

/// <summary>Reads it from the frozen verdict, without anybody's name.</summary>
internal sealed class ReadAssessed(IAssessment assessment, IAchievements achievements, IOrganisations organisations)
{
    public async Task<Assessed> ReadAsync(PublicProof proof, CancellationToken cancellation)
    {
        var version =
            await achievements.FindVersionAsync(proof.Credential.AchievementVersionId, cancellation)
            ?? throw new InvalidOperationException($"Version {proof.Credential.AchievementVersionId} of an achievement is missing.");
        var entity = await organisations.FindEntityAsync(proof.Award.EntityId, cancellation);
        var satisfied = await assessment.SatisfiedAsync([proof.Credential.CandidacyId], cancellation);
        if (satisfied is not [{ Verdict: var verdict }])
        {
            return new Assessed(version, entity, [], []);
        }

        return new Assessed(version, entity, verdict.Mix, AssessmentStep.Of(verdict));
    }
}
