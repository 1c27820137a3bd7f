using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Verification;

/// <summary>
/// The credential is in a transparency log, when a proof of inclusion came with it. The proof is about the exact bytes that were issued, so
/// a copy that was only laid out differently is not found: the line is shown and decides nothing.
/// </summary>
internal sealed class LogStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (examination.Settings.Inclusion is { } evidence)
        {
            var included = IsIncluded(examination.SignedBytes.Span, evidence);
            examination.Add(
                new Check(
                    included ? "log.included" : "log.not-included",
                    included ? CheckState.Passed : CheckState.Failed,
                    included ? DocumentSentences.LogIncluded : DocumentSentences.LogNotIncluded,
                    evidence.Log.Name
                )
                {
                    Weight = CheckWeight.Shown,
                }
            );
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsIncluded(ReadOnlySpan<byte> signed, InclusionEvidence evidence) =>
        Checkpoint.Open(evidence.Checkpoint.Span, evidence.Log) is { } checkpoint
        && MerkleVerifier.Includes(CredentialEntry.LeafHash(signed), evidence.Index, checkpoint.Size, evidence.Proof, checkpoint.Root);
}
