using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Verification;

/// <summary>A proof of inclusion as it is served beside a credential, never inside its signed bytes (RFC 9162, section 2.1.3).</summary>
/// <param name="Log">The log's name and key, known from elsewhere than the proof.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
/// <param name="Index">The place of the entry.</param>
/// <param name="Proof">The hashes from the entry up to the root.</param>
public sealed record InclusionEvidence(NoteKey Log, ReadOnlyMemory<byte> Checkpoint, long Index, IReadOnlyList<TreeHash> Proof);
