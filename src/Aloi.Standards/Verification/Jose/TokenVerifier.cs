using System.Text.Json;
using Aloi.Standards.Jose;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies credentials that come as tokens: JSON Web Tokens (Open Badges 3.0 section 8.2, VC-JOSE-COSE section 3, VC Data Model 1.1 section 6.3.1) and
/// SD-JWT (RFC 9901), bare or in an envelope.
/// </summary>
internal static class TokenVerifier
{
    /// <summary>The sorts of envelopes whose content is read here.</summary>
    private static readonly string[] KnownMedia =
    [
        $"application/{TokenTypes.Credential}",
        $"application/{TokenTypes.SelectiveCredential}",
        $"application/{TokenTypes.SdJwtVc}",
    ];

    private static readonly VerificationPipeline SelectivePipeline = new(
        new SdJwtVcShapeStep(),
        new TokenProofStep(),
        new SdJwtVcStatusStep(),
        new TokenDatesStep()
    );

    public static async ValueTask<VerificationReport> VerifyAsync(
        TokenText token,
        ReadOnlyMemory<byte> document,
        VerificationSettings settings,
        CancellationToken cancellation
    )
    {
        if (token.MediaType is { } media && !KnownMedia.Contains(media, StringComparer.OrdinalIgnoreCase))
        {
            var unsupported = TrustSentences.UnsupportedProof(media);
            return Only(new Check("proof.unsupported", CheckState.Unknown, unsupported, media));
        }

        var reading = token.IsSelective ? SelectiveReading.Read(token, document, settings) : TokenReading.Read(token, document, settings);
        if (reading.Examination is not { } examination)
        {
            return Only(reading.Refusal!);
        }

        var pipeline = reading.IsSdJwtVc ? SelectivePipeline : BadgePipelines.For(examination);
        await pipeline.RunAsync(examination, cancellation);
        KeyBindingLines.Write(examination, reading.Selective);
        return new VerificationReport(examination.Checks, examination.Summary) { Refreshed = examination.Refreshed };
    }

    private static VerificationReport Only(Check check) => new([check], Credential: null);
}
