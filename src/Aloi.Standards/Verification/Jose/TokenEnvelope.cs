using System.Text.Json;
using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>
/// Opens envelopes (VC Data Model 2.0, section 4.13.1). A kind of content that is not read here is not wrong: it could not be checked.
/// </summary>
internal static class TokenEnvelope
{
    private static readonly string[] KnownMedia =
    [
        $"application/{TokenTypes.Credential}",
        $"application/{TokenTypes.SelectiveCredential}",
        $"application/{TokenTypes.SdJwtVc}",
    ];

    /// <summary>The token in an envelope, or the line that says why there is none.</summary>
    public static (TokenText? Token, Check? Refusal) Open(JsonElement envelope)
    {
        if (!EnvelopedCredential.TryRead(envelope, out var content))
        {
            return (null, new Check("envelope.unreadable", CheckState.Failed, TokenSentences.EnvelopeUnreadable, "/id"));
        }

        if (content.IsBase64 || !KnownMedia.Contains(content.MediaType, StringComparer.Ordinal))
        {
            var media = content.MediaType.Shown();
            return (null, new Check("proof.unsupported", CheckState.Unknown, TrustSentences.UnsupportedProof(media), media));
        }

        return (new TokenText(content.Content), null);
    }
}
