namespace Aloi.Standards.Verification;

/// <summary>The checks of badges and of what comes with them, in the order of Open Badges 3.0, section 8.1.1.</summary>
internal static class BadgePipelines
{
    /// <summary>An endorsement is a credential without endorsements of its own.</summary>
    private static readonly VerificationPipeline Endorsement = new(
        new ShapeStep(),
        new SubjectStep(),
        new TokenProofStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new StatusStep(),
        new DatesStep(),
        new TokenDatesStep()
    );

    /// <summary>A credential inside a learner's record.</summary>
    private static readonly VerificationPipeline Contained = new(
        new ShapeStep(),
        new SchemaStep(),
        new SubjectStep(),
        new TokenProofStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new StatusStep(),
        new DatesStep(),
        new TokenDatesStep(),
        new EndorsementStep(Endorsement)
    );

    /// <summary>A credential inside a learner's record that is none of those whose shape is known.</summary>
    private static readonly VerificationPipeline Foreign = new(
        new CredentialShapeStep(),
        new SchemaStep(),
        new TokenProofStep(),
        new ProofStep(),
        new IssuerKeyStep(),
        new StatusStep(),
        new DatesStep(startRequired: false),
        new TokenDatesStep()
    );

    /// <summary>A badge, an endorsement by itself, or a learner's record.</summary>
    public static VerificationPipeline Badge { get; } =
        new(
            new ShapeStep(),
            new SchemaStep(),
            new SubjectStep(),
            new TokenProofStep(),
            new ProofStep(),
            new IssuerKeyStep(),
            new RefreshStep(),
            new StatusStep(),
            new DatesStep(),
            new TokenDatesStep(),
            new RecipientStep(),
            new EndorsementStep(Endorsement),
            new ContainedStep(Contained, Foreign),
            new RelatedResourceStep(),
            new LogStep()
        );

    /// <summary>The checks for a document: those of a badge, unless it is a credential of another kind and such are welcome.</summary>
    public static VerificationPipeline For(Examination examination) =>
        !examination.Settings.BadgesOnly && GeneralCredential.Is(examination.Document) ? GeneralCredential.Pipeline : Badge;
}
