using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Verification;

/// <summary>
/// Each proof of the presentation was made for this verifier and this occasion (Data Integrity 1.0 sections 2.1 and 4.4: domain and challenge).
/// Without that, a presentation that somebody else received could be shown again.
/// </summary>
internal sealed class OccasionStep(PresentationExpectations expectations) : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        foreach (var proof in examination.Proofs)
        {
            CheckChallenge(examination, proof.Statements);
            CheckDomain(examination, proof.Statements);
        }

        return ValueTask.CompletedTask;
    }

    private void CheckChallenge(Examination examination, DataIntegrityProof proof)
    {
        if (expectations.Challenge is not { } asked)
        {
            var line = new Check("challenge.not-asked", CheckState.Unknown, PresentationSentences.ChallengeNotAsked, proof.Challenge);
            examination.Add(line with { Weight = CheckWeight.Shown });
        }
        else if (proof.Challenge is not { } answered)
        {
            examination.Fail("challenge.missing", PresentationSentences.ChallengeMissing, asked);
        }
        else if (!string.Equals(answered, asked, StringComparison.Ordinal))
        {
            examination.Fail("challenge.wrong", PresentationSentences.ChallengeWrong, answered);
        }
        else
        {
            examination.Pass("challenge.answered", PresentationSentences.ChallengeAnswered, answered);
        }
    }

    private void CheckDomain(Examination examination, DataIntegrityProof proof)
    {
        if (expectations.Domain is not { } expected)
        {
            return;
        }

        if (proof.Domains.Count == 0)
        {
            examination.Fail("domain.missing", PresentationSentences.DomainMissing, expected);
        }
        else if (!proof.Domains.Contains(expected, StringComparer.Ordinal))
        {
            examination.Fail("domain.wrong", PresentationSentences.DomainWrong(proof.Domains[0]), proof.Domains[0]);
        }
        else
        {
            examination.Pass("domain.right", PresentationSentences.DomainRight(expected), expected);
        }
    }
}
