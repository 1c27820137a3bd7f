using System.Text.Json;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.SdJwt;

namespace Aloi.Standards.Verification;

/// <summary>From a token with selective disclosure to an examination of what it discloses.</summary>
internal static class SelectiveReading
{
    private const string Kind = "SD-JWT";

    public static ReadToken Read(TokenText token, ReadOnlyMemory<byte> document, VerificationSettings settings)
    {
        if (SdJwtReading.Read(token.Text, out var problem) is not { } reading)
        {
            return SdJwtLines.Refused(problem);
        }

        // Early drafts of SD-JWT VC had the type that the W3C uses for its own data model: the claims tell which it is.
        var isSdJwtVc = JsonMembers.Member(reading.Claims, "@context") is null;
        var examination = isSdJwtVc ? ExamineClaims(reading, document, settings) : ExamineCredential(reading, document, settings);
        return ReadToken.Of(examination) with { Selective = reading, IsSdJwtVc = isSdJwtVc };
    }

    private static Examination ExamineClaims(SdJwtReading reading, ReadOnlyMemory<byte> document, VerificationSettings settings)
    {
        var findings = new List<VcJwtFinding>();
        var secured = Secure(reading, findings, settings, TokenTypes.SdJwtVc, TokenTypes.SelectiveCredential);
        var claims = reading.Claims;
        var examination = new Examination(claims, document, settings)
        {
            Token = secured,
            Issuer = JsonMembers.Text(claims, "iss"),
            Summary = new OpenBadgeSummary
            {
                Id = claims.Text("jti"),
                Title = claims.Text("name") ?? claims.Text("vct"),
                Description = claims.Text("description"),
                Issuer = new IssuerSummary(claims.Text("iss"), Name: null, Url: null),
                Holder = new HolderSummary(claims.Text("sub"), Name: null, HasHashedIdentity: false),
                ValidFrom = secured.NotBefore,
                ValidUntil = secured.Expires,
            },
        };
        return Begin(examination, findings);
    }

    private static Examination ExamineCredential(SdJwtReading reading, ReadOnlyMemory<byte> document, VerificationSettings settings)
    {
        var findings = new List<VcJwtFinding>();
        var secured = Secure(reading, findings, settings, TokenTypes.SelectiveCredential);
        VcJwtRules.CheckJoseCose(reading.Claims, CredentialClaims.Of(reading.Claims), findings);
        return Begin(new Examination(reading.Claims, document, settings) { Token = secured }, findings);
    }

    private static SecuredToken Secure(
        SdJwtReading reading,
        List<VcJwtFinding> findings,
        VerificationSettings settings,
        params ReadOnlySpan<string> types
    )
    {
        var header = reading.Token.Issued.Header;
        var isKnown = false;
        foreach (var type in types)
        {
            isKnown |= header.IsOfType(type);
        }

        if (!isKnown)
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.TypeUnknown, header.Type ?? "typ"));
        }

        var comparison = new ClaimComparison(reading.Claims, findings);
        var (from, until) = (comparison.Instant("nbf"), comparison.Instant("exp"));
        var signed = TokenReading.SignedAt(reading.Claims, from) ?? settings.Now;
        return new SecuredToken(reading.Token.Issued, Kind, signed) { NotBefore = from, Expires = until };
    }

    private static Examination Begin(Examination examination, List<VcJwtFinding> findings)
    {
        examination.Pass("document.read", DocumentSentences.Read, Kind);
        VcJwtLines.Write(examination, findings);
        return examination;
    }
}
