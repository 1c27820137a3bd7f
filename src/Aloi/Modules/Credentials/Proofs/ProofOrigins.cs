using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>What a proof was earned by.</summary>
internal sealed class ProofOrigins(IAchievements achievements, IAssessment assessment, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<ProofOrigin> ReadAsync(Credential credential, CancellationToken cancellation)
    {
        var version = await achievements.FindVersionAsync(credential.AchievementVersionId, cancellation);
        var satisfied = await assessment.SatisfiedAsync([credential.CandidacyId], cancellation);
        return new ProofOrigin(version, satisfied is [{ Verdict: var verdict }] ? verdict.Mix : []);
    }
}

/// <param name="Mix">Empty for a proof of an imported past.</param>
internal sealed record ProofOrigin(AchievementVersionInfo? Version, ValueList<ProofShare> Mix);
