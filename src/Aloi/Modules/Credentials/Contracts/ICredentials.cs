using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Credentials.Contracts;

public interface ICredentials
{
    /// <summary>The credentials as they were signed, byte for byte.</summary>
    Task<IReadOnlyList<CredentialInfo>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation);

    /// <summary>The digests alone, for the log: it never sees the documents.</summary>
    Task<IReadOnlyList<CredentialDigest>> DigestsAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation);
}

/// <param name="Uri">The credential's <c>id</c>: the public address, or a <c>urn:uuid</c> while the installation has none.</param>
/// <param name="Document">The signed bytes: UTF-8 JSON.</param>
/// <param name="Digest">SHA-256 of the document.</param>
/// <param name="Level">How strongly it was proven.</param>
public sealed record CredentialInfo(
    long CredentialId,
    long AwardId,
    PublicId AwardPublicId,
    string Uri,
    long CandidacyId,
    long MemberId,
    long AchievementVersionId,
    ReadOnlyMemory<byte> Document,
    ReadOnlyMemory<byte> Digest,
    DateTimeOffset IssuedAt,
    DateTimeOffset? ValidUntil,
    ProofLevel Level
)
{
    /// <summary>Above one, it corrects the version before it.</summary>
    public int Version { get; init; } = 1;
}

public sealed record CredentialDigest(long CredentialId, ReadOnlyMemory<byte> Digest);
