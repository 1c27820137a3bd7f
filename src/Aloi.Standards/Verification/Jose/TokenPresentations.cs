using System.Text.Json;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies presentations that come as JSON Web Tokens (VC-JOSE-COSE section 3.1.2): <c>nonce</c> answers the challenge and <c>aud</c> names the
/// verifier. The credentials in it are verified each by itself.
/// </summary>
internal sealed class TokenPresentations(PresentationExpectations expectations, VerificationSettings settings)
{
    private const string Kind = "VP-JWT";

    public async ValueTask<PresentationReport> VerifyAsync(TokenText token, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (VpJwt.Read(token.Text, out _) is not { Presentation: { } claims } reading)
        {
            return new PresentationReport([new Check("jwt.malformed", CheckState.Failed, TokenSentences.Malformed, Kind)], [])
            {
                IsSigned = false,
            };
        }

        var examination = Examine(reading, claims, bytes);
        PresentationVerifier.CheckShape(examination);
        await new VerificationPipeline(new TokenProofStep(), new TokenDatesStep()).RunAsync(examination, cancellation);
        new OccasionStep(expectations).Check(examination, JsonMembers.Text(claims, "nonce"), JsonMembers.Texts(claims, "aud") ?? []);
        var holder = examination.Issuer ?? Signer(reading);
        var credentials = await PresentedCredentials.VerifyAsync(examination, holder, cancellation);
        return new PresentationReport(examination.Checks, credentials)
        {
            IsSigned = reading.Token.Header.Refusal != JwsProblem.AlgorithmNone,
            Holder = holder,
        };
    }

    private Examination Examine(VpJwtReading reading, JsonElement claims, ReadOnlyMemory<byte> bytes)
    {
        var signed = TokenReading.SignedAt(claims, reading.NotBefore) ?? settings.Now;
        var examination = new Examination(claims, bytes, settings)
        {
            Issuer = reading.Holder ?? JsonMembers.Text(claims, "iss"),
            Purpose = "authentication",
            AcceptKeyInFragment = false,
            Token = new SecuredToken(reading.Token, Kind, signed) { NotBefore = reading.NotBefore, Expires = reading.Expires },
        };
        examination.Pass("document.read", DocumentSentences.Read, Kind);
        VcJwtLines.Write(examination, reading.Findings);
        return examination;
    }

    private static string? Signer(VpJwtReading reading) => DidUrl.TryParse(reading.Token.Header.KeyId, out var signer) ? signer.Did : null;
}
