using System.Text.Json;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>From a compact token to an examination of the credential in it.</summary>
internal static class TokenReading
{
    private const string Kind = "VC-JWT";

    public static ReadToken Read(TokenText token, ReadOnlyMemory<byte> document, VerificationSettings settings)
    {
        if (CompactJws.Parse(token.Text, out _) is not { } jws)
        {
            return ReadToken.Refused("jwt.malformed", TokenSentences.Malformed, Kind);
        }

        if (jws.Header.IsOfType(TokenTypes.Presentation))
        {
            return ReadToken.Refused("jwt.presentation", TokenSentences.Presentation, jws.Header.Type, CheckState.Unknown);
        }

        var (payload, check) = DocumentReading.Read(jws.Payload);
        if (payload is not { ValueKind: JsonValueKind.Object } claims)
        {
            return ReadToken.Refused(
                check.State == CheckState.Passed
                    ? check with
                    {
                        Code = "document.not-json",
                        State = CheckState.Failed,
                        Message = DocumentSentences.NotJson,
                    }
                    : check
            );
        }

        return ReadToken.Of(Examine(VcJwt.Read(jws, claims), claims, document, settings, check));
    }

    /// <summary>When the token says that it was signed; a claim that cannot be read says nothing.</summary>
    public static DateTimeOffset? SignedAt(JsonElement claims, DateTimeOffset? otherwise) =>
        JsonMembers.Member(claims, "iat") is { } issued && NumericDate.TryRead(issued, out var instant) ? instant : otherwise;

    private static Examination Examine(
        VcJwtReading reading,
        JsonElement claims,
        ReadOnlyMemory<byte> document,
        VerificationSettings settings,
        Check read
    )
    {
        var secured = new SecuredToken(reading.Token, Kind, SignedAt(claims, reading.NotBefore) ?? settings.Now)
        {
            NotBefore = reading.NotBefore,
            Expires = reading.Expires,
        };
        var examination = new Examination(reading.Credential ?? claims, document, settings) { Token = secured };
        examination.Add(read with { Subject = Kind });
        VcJwtLines.Write(examination, reading.Findings);
        return examination;
    }
}
