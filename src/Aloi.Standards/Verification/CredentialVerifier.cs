using System.Text.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifies Open Badges 3.0 with embedded proofs or as signed tokens, in the order of Open Badges 3.0, section 8.1.1. Every check is made and
/// told, also after one has failed: whoever reads the report sees all that is wrong.
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

    /// <summary>A credential inside a learner's record.</summary>
    private static readonly VerificationPipeline ContainedPipeline = new(
        new ShapeStep(),
        new SubjectStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new StatusStep(),
        new DatesStep(),
        new EndorsementStep(EndorsementPipeline),
        new SchemaStep()
    );

    /// <summary>A credential inside a learner's record that is none of those whose shape is known.</summary>
    private static readonly VerificationPipeline ForeignPipeline = new(
        new ProofStep(),
        new IssuerKeyStep(),
        new StatusStep(),
        new DatesStep(),
        new SchemaStep()
    );

    private static readonly VerificationPipeline BadgePipeline = new(
        new ShapeStep(),
        new SubjectStep(),
        new TokenProofStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new RefreshStep(),
        new StatusStep(),
        new DatesStep(),
        new TokenDatesStep(),
        new EndorsementStep(EndorsementPipeline),
        new ContainedStep(ContainedPipeline, ForeignPipeline),
        new SchemaStep(),
        new RelatedResourceStep(),
        new LogStep()
    );

    private static readonly TokenVerifier Tokens = new(PipelineFor);

    /// <summary>Verifies a document as it was handed over, byte for byte.</summary>
    public static async Task<VerificationReport> VerifyAsync(
        ReadOnlyMemory<byte> document,
        VerificationSettings settings,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (TokenText.Find(document.Span) is { } token)
        {
            return await OpenBadge2Verifier.TryVerifyJwsAsync(token.Text, settings, claim: null, cancellation)
                ?? await Tokens.VerifyAsync(token, document, settings, cancellation);
        }

        var (root, check) = DocumentReading.Read(document);
        if (root is not { } element)
        {
            return new VerificationReport([check], Credential: null);
        }

        if (await OpenBadge2Verifier.TryVerifyAsync(element, settings, claim: null, cancellation) is { } older)
        {
            return older;
        }

        if (TokenText.FindEnveloped(element) is { } enveloped)
        {
            return await Tokens.VerifyAsync(enveloped, document, settings, cancellation);
        }

        var examination = new Examination(element, document, settings);
        examination.Add(check);
        await PipelineFor(element).RunAsync(examination, cancellation);
        return new VerificationReport(examination.Checks, examination.Summary) { Refreshed = examination.Refreshed };
    }

    /// <summary>The checks for a document: those of a badge, unless it is a credential of another kind.</summary>
    internal static VerificationPipeline PipelineFor(JsonElement document) =>
        GeneralCredential.Is(document) ? GeneralCredential.Pipeline : BadgePipeline;
}
