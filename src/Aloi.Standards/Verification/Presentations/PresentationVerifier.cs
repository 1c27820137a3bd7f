using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies presentations of VC Data Model 2.0 and 1.1 with embedded proofs (2.0 section 7.2) or as signed tokens (VC-JOSE-COSE section 3.1.2), and every credential in them by itself. Every check is
/// made and told, also after one has failed.
/// </summary>
public static class PresentationVerifier
{
    /// <summary>Verifies a presentation as it was handed over, byte for byte.</summary>
    /// <param name="presentation">The presentation, a JSON object as UTF-8, or a token.</param>
    /// <param name="expectations">What the holder was asked to sign.</param>
    /// <param name="settings">What the verification needs from outside.</param>
    /// <param name="cancellation">Stops the verification.</param>
    public static async Task<PresentationReport> VerifyAsync(
        ReadOnlyMemory<byte> presentation,
        PresentationExpectations expectations,
        VerificationSettings settings,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(expectations);
        ArgumentNullException.ThrowIfNull(settings);
        if (TokenText.Find(presentation.Span) is { } token)
        {
            return await new TokenPresentations(expectations, settings).VerifyAsync(token, presentation, cancellation);
        }

        var (root, check) = DocumentReading.Read(presentation);
        if (root is not { } document)
        {
            return new PresentationReport([check], []) { IsSigned = false };
        }

        var examination = new Examination(document, presentation, settings)
        {
            Issuer = Examination.IdentifierOf(document, "holder"),
            Purpose = "authentication",
            AcceptKeyInFragment = false,
        };
        examination.Add(check);
        return await ExamineAsync(examination, expectations, cancellation);
    }

    private static async Task<PresentationReport> ExamineAsync(
        Examination examination,
        PresentationExpectations expectations,
        CancellationToken cancellation
    )
    {
        CheckShape(examination);
        var isSigned = await CheckProofsAsync(examination, expectations, cancellation);
        var holder = examination.Issuer ?? Signer(examination);
        var credentials = await PresentedCredentials.VerifyAsync(examination, holder, cancellation);
        return new PresentationReport(examination.Checks, credentials) { IsSigned = isSigned, Holder = holder };
    }

    internal static void CheckShape(Examination examination)
    {
        var findings = PresentationShape.Check(examination.Document);
        foreach (var finding in findings)
        {
            examination.Fail($"shape.{finding.Code}", finding.Message, finding.Pointer);
        }

        if (findings.Count == 0)
        {
            examination.Pass("shape.conforms", PresentationSentences.ShapeConforms, "VerifiablePresentation");
        }
    }

    private static async ValueTask<bool> CheckProofsAsync(
        Examination examination,
        PresentationExpectations expectations,
        CancellationToken cancellation
    )
    {
        if (DataIntegrityProof.Of(examination.Document).Count > 0)
        {
            var pipeline = new VerificationPipeline(new ProofStep(), new HolderKeyStep(), new OccasionStep(expectations));
            await pipeline.RunAsync(examination, cancellation);
            return true;
        }

        // A verifier that asked for an answer did not get one; to another, the credentials may be worth something by themselves.
        var wasAsked = expectations is not { Challenge: null, Domain: null };
        var line = new Check("presentation.not-signed", CheckState.Unknown, PresentationSentences.NotSigned, "/proof");
        examination.Add(wasAsked ? line with { State = CheckState.Failed } : line with { Weight = CheckWeight.Shown });
        return false;
    }

    private static string? Signer(Examination examination) =>
        examination
            .Proofs.Select(p => p is { Key: KeyResolution.NotBoundToIssuer unbound, Verdict: ProofVerdict.Valid } ? unbound.Holder : null)
            .FirstOrDefault(holder => holder is not null);
}
