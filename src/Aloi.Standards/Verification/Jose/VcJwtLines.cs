using Aloi.Standards.Jose;

namespace Aloi.Standards.Verification;

/// <summary>What is said of a token's form: its type, its header, and whether its claims and the credential tell the same story.</summary>
internal static class VcJwtLines
{
    public static void Write(Examination examination, IReadOnlyList<VcJwtFinding> findings)
    {
        foreach (var finding in findings)
        {
            var (code, sentence) = Describe(finding);
            examination.Fail(code, sentence, finding.Subject);
        }

        if (findings.Count == 0)
        {
            examination.Pass("jwt.conforms", TokenSentences.Conforms, examination.Token!.Jws.Header.Type ?? examination.Token.Kind);
        }
    }

    private static (string Code, Sentence Message) Describe(VcJwtFinding finding) =>
        finding.Problem switch
        {
            VcJwtProblem.TypeUnknown => ("jwt.type", TokenSentences.TypeUnknown(finding.Subject)),
            VcJwtProblem.HeaderMember => ("jwt.header", TokenSentences.HeaderMember(finding.Subject)),
            VcJwtProblem.KeyNotNamed => ("jwt.key-not-named", TokenSentences.KeyNotNamed),
            VcJwtProblem.ClaimMissing => ("jwt.claim-missing", TokenSentences.ClaimMissing(finding.Subject)),
            VcJwtProblem.ClaimMalformed => ("jwt.claim-malformed", TokenSentences.ClaimMalformed(finding.Subject)),
            VcJwtProblem.NestedClaim => ("jwt.nested-claim", TokenSentences.NestedClaim(finding.Subject)),
            VcJwtProblem.CredentialUnsecured => ("jwt.credential-unsecured", TokenSentences.CredentialUnsecured),
            VcJwtProblem.ClaimsDiffer => ("jwt.claims-differ", TokenSentences.ClaimsDiffer(finding.Subject)),
            _ => ("jwt.malformed", TokenSentences.Malformed),
        };
}
