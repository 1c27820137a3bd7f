using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.SdJwt;

namespace Aloi.CommandLine.Conformance;

/// <summary>
/// Verifies what the suite hands over: form, type, claims and signature (VC-JOSE-COSE section 5.1). Dates are not looked at, for the suite's tokens are
/// frozen ones whose time is over, and whose key it is was said by the suite.
/// </summary>
internal static class JoseVerifying
{
    /// <summary>The type of a presentation with selective disclosure (VC-JOSE-COSE section 6.1.4).</summary>
    public const string SelectivePresentation = "vp+sd-jwt";

    public static JoseResult Run(JoseRequest request)
    {
        var text = Token(request.Input);
        return request.Feature switch
        {
            { IsSelective: true } => Selectively(text, request),
            { IsPresentation: true } => VpJwt.Read(text, out var wrong) is { } presentation
                ? Judge(presentation.Findings, presentation.Token, request.Key.Public)
                : JoseResult.Failure(wrong.ToString()),
            _ => VcJwt.Read(text, out var problem) is { } credential
                ? Credential(credential, request)
                : JoseResult.Failure(problem.ToString()),
        };
    }

    /// <summary>The token by itself, or in the result that <c>issue</c> wrote.</summary>
    private static string Token(ReadOnlyMemory<byte> input)
    {
        var text = Encoding.UTF8.GetString(input.Span).Trim();
        try
        {
            using var result = text.StartsWith('{') ? StrictJson.Parse(input) : null;
            return result?.RootElement.TryGetProperty("data", out var data) is true && data.ValueKind == JsonValueKind.String
                ? data.GetString()!
                : text;
        }
        catch (StrictJsonException)
        {
            return text;
        }
    }

    private static JoseResult Credential(VcJwtReading reading, JoseRequest request) =>
        reading.Findings.Count == 0
        && (reading.Profile != VcJwtProfile.JoseCose || !IsOfType(reading.Credential!.Value, "VerifiableCredential"))
            ? JoseResult.Failure("This is no credential as VC-JOSE-COSE has it.")
            : Judge(reading.Findings, reading.Token, request.Key.Public);

    private static JoseResult Selectively(string text, JoseRequest request)
    {
        if (SdJwtReading.Read(text, out var problem) is not { } reading)
        {
            return JoseResult.Failure(problem.ToString());
        }

        var type = request.Feature.IsPresentation ? SelectivePresentation : TokenTypes.SelectiveCredential;
        var expected = request.Feature.IsPresentation ? "VerifiablePresentation" : "VerifiableCredential";
        return !reading.Token.Issued.Header.IsOfType(type) ? JoseResult.Failure($"The type is not {type}.")
            : !IsOfType(reading.Claims, expected) ? JoseResult.Failure($"The payload is not a {expected}.")
            : request.Feature.IsPresentation && !VpJwt.HoldsSecuredCredentials(reading.Claims)
                ? JoseResult.Failure("A credential in the presentation is not secured.")
            : Judge([], reading.Token.Issued, request.Key.Public);
    }

    private static JoseResult Judge(IReadOnlyList<VcJwtFinding> findings, CompactJws token, PublicKey key)
    {
        if (findings.Count > 0)
        {
            return JoseResult.Failure(string.Join("; ", findings));
        }

        var problem = token.Verify(key);
        return problem == JwsProblem.None ? JoseResult.Success("") : JoseResult.Failure(problem.ToString());
    }

    private static bool IsOfType(JsonElement claims, string expected) =>
        claims.TryGetProperty("type", out var type)
        && (
            type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(expected))
                : type.ValueKind == JsonValueKind.String && type.ValueEquals(expected)
        );
}
