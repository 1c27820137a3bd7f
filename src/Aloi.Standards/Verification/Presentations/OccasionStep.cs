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
            Check(examination, proof.Statements.Challenge, proof.Statements.Domains);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Compares what was signed with what was asked for.</summary>
    public void Check(Examination examination, string? challenge, IReadOnlyList<string> domains)
    {
        CheckChallenge(examination, challenge);
        CheckDomain(examination, domains);
    }

    private void CheckChallenge(Examination examination, string? challenge)
    {
        if (expectations.Challenge is not { } asked)
        {
            var line = new Check("challenge.not-asked", CheckState.Unknown, PresentationSentences.ChallengeNotAsked, challenge);
            examination.Add(line with { Weight = CheckWeight.Shown });
        }
        else if (challenge is not { } answered)
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

    private void CheckDomain(Examination examination, IReadOnlyList<string> domains)
    {
        if (expectations.Domain is not { } expected)
        {
            return;
        }

        if (domains.Count == 0)
        {
            examination.Fail("domain.missing", PresentationSentences.DomainMissing, expected);
        }
        else if (!domains.Contains(expected, StringComparer.Ordinal))
        {
            examination.Fail("domain.wrong", PresentationSentences.DomainWrong(domains[0]), domains[0]);
        }
        else
        {
            examination.Pass("domain.right", PresentationSentences.DomainRight(expected), expected);
        }
    }
}
