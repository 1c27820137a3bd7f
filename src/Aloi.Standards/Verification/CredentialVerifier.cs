using System.Text.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies Open Badges 3.0 and other verifiable credentials with embedded proofs, in the order of Open Badges 3.0, section 8.1.1. Every check is
/// made and told, also after one has failed: whoever reads the report sees all that is wrong.
/// </summary>
public static class CredentialVerifier
{
    /// <summary>An endorsement is a credential without endorsements of its own.</summary>
    private static readonly VerificationPipeline EndorsementPipeline = new(
        new ShapeStep(),
        new SubjectStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new StatusStep(),
        new DatesStep()
    );

    private static readonly VerificationPipeline BadgePipeline = new(
        new ShapeStep(),
        new SubjectStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new RefreshStep(),
        new StatusStep(),
        new DatesStep(),
        new EndorsementStep(EndorsementPipeline),
        new SchemaStep(),
        new LogStep()
    );

    /// <summary>Verifies a document as it was handed over, byte for byte.</summary>
    public static async Task<VerificationReport> VerifyAsync(
        ReadOnlyMemory<byte> document,
        VerificationSettings settings,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (root, check) = DocumentReading.Read(document);
        if (root is not { } element)
        {
            return new VerificationReport([check], Credential: null);
        }

        var examination = new Examination(element, document, settings);
        examination.Add(check);
        var pipeline = !settings.BadgesOnly && GeneralCredential.Is(element) ? GeneralCredential.Pipeline : BadgePipeline;
        await pipeline.RunAsync(examination, cancellation);
        return new VerificationReport(examination.Checks, examination.Summary);
    }
}
