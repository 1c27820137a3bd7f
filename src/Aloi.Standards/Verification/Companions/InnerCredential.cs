using System.Text;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>
/// A credential that travels inside another: an object with its own proofs, a compact token (Open Badges 3.0 section 8.2), or a token in an envelope (VC
/// Data Model 2.0, section 4.13.1). Each is verified in the same way, as the credential it is.
/// </summary>
internal static class InnerCredential
{
    /// <summary>Examines it; what cannot be read at all has the one line that says why.</summary>
    /// <param name="credential">The object or the text.</param>
    /// <param name="settings">Those of the whole. What was asked about the whole is not asked about its parts.</param>
    /// <param name="choose">The checks for what was found.</param>
    /// <param name="cancellation">Stops the verification.</param>
    public static async ValueTask<(Examination Inner, VerificationResult Result)> ExamineAsync(
        JsonElement credential,
        VerificationSettings settings,
        Func<JsonElement, VerificationPipeline> choose,
        CancellationToken cancellation
    )
    {
        var own = settings with { Inclusion = null, KeyBinding = null, Recipient = null };
        var read = Read(credential, own);
        var inner = read.Examination ?? new Examination(default, default, own);
        if (read.Refusal is { } refusal)
        {
            inner.Add(refusal);
        }
        else
        {
            await TokenVerifier.RunAsync(read, choose(inner.Document), cancellation);
        }

        return (inner, new VerificationReport(inner.Checks, Credential: null).Result);
    }

    private static ReadToken Read(JsonElement credential, VerificationSettings settings)
    {
        if (credential.ValueKind == JsonValueKind.Object)
        {
            return EnvelopedCredential.Is(credential)
                ? TokenVerifier.ReadEnvelope(credential, default, settings)
                : ReadToken.Of(new Examination(credential, default, settings));
        }

        return JsonMembers.Text(credential) is { } text && TokenText.Find(Encoding.UTF8.GetBytes(text)) is { } token
            ? TokenVerifier.Read(token, default, settings)
            : ReadToken.Refused("jwt.malformed", TokenSentences.Malformed, "JWT");
    }
}
