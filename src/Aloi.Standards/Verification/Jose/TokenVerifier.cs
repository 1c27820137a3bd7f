using System.Text.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies credentials that come as tokens: JSON Web Tokens (Open Badges 3.0 section 8.2, VC-JOSE-COSE section 3, VC Data Model 1.1 section 6.3.1) and
/// SD-JWT (RFC 9901), bare or in an envelope.
/// </summary>
internal static class TokenVerifier
{
    private static readonly VerificationPipeline SelectivePipeline = new(
        new SdJwtVcShapeStep(),
        new TokenProofStep(),
        new SdJwtVcStatusStep(),
        new TokenDatesStep(),
        new RecipientStep()
    );

    public static async ValueTask<VerificationReport> VerifyAsync(ReadToken read, CancellationToken cancellation)
    {
        if (read.Examination is not { } examination)
        {
            return new VerificationReport([read.Refusal!], Credential: null);
        }

        await RunAsync(read, BadgePipelines.For(examination), cancellation);
        return new VerificationReport(examination.Checks, examination.Summary) { Refreshed = examination.Refreshed };
    }

    /// <summary>A token made ready for the steps.</summary>
    public static ReadToken Read(TokenText token, ReadOnlyMemory<byte> document, VerificationSettings settings) =>
        token.IsSelective ? SelectiveReading.Read(token, document, settings) : TokenReading.Read(token, document, settings);

    /// <summary>The token in an envelope, made ready for the steps.</summary>
    public static ReadToken ReadEnvelope(JsonElement envelope, ReadOnlyMemory<byte> document, VerificationSettings settings)
    {
        var (token, refusal) = TokenEnvelope.Open(envelope);
        return token is null ? ReadToken.Refused(refusal!) : Read(token, document, settings);
    }

    /// <summary>Runs the steps over a token that could be read; claims that are no credential of the W3C data model have steps of their own.</summary>
    public static async ValueTask RunAsync(ReadToken read, VerificationPipeline pipeline, CancellationToken cancellation)
    {
        var examination = read.Examination!;
        await (read.IsSdJwtVc ? SelectivePipeline : pipeline).RunAsync(examination, cancellation);
        KeyBindingLines.Write(examination, read.Selective);
    }
}
