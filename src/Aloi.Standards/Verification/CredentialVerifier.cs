using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies credentials: Open Badges 3.0 and other verifiable credentials with embedded proofs or as signed tokens, and Open Badges 2, in the order of
/// Open Badges 3.0, section 8.1.1. Every check is made and told, also after one has failed: whoever reads the report sees all that is wrong.
/// </summary>
public static class CredentialVerifier
{
    /// <summary>Verifies a document as it was handed over, byte for byte: JSON, a compact JWS or an SD-JWT.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">What the verification needs from outside.</param>
    /// <param name="cancellation">Stops the verification.</param>
    public static async Task<VerificationReport> VerifyAsync(
        ReadOnlyMemory<byte> document,
        VerificationSettings settings,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (TokenText.Find(document.Span) is { } token)
        {
            return await OpenBadge2Verifier.TryVerifyJwsAsync(token.Text, settings, cancellation)
                ?? await TokenVerifier.VerifyAsync(TokenVerifier.Read(token, document, settings), cancellation);
        }

        var (root, check) = DocumentReading.Read(document);
        if (root is not { } element)
        {
            return new VerificationReport([check], Credential: null);
        }

        if (await OpenBadge2Verifier.TryVerifyAsync(element, settings, cancellation) is { } older)
        {
            return older;
        }

        if (EnvelopedCredential.Is(element))
        {
            return await TokenVerifier.VerifyAsync(TokenVerifier.ReadEnvelope(element, document, settings), cancellation);
        }

        var examination = new Examination(element, document, settings);
        examination.Add(check);
        await BadgePipelines.For(examination).RunAsync(examination, cancellation);
        return new VerificationReport(examination.Checks, examination.Summary) { Refreshed = examination.Refreshed };
    }
}
