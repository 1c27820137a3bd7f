using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Contracts;

/// <summary>
/// What credentials need to know of a transparency log. The log depends on credentials and not the other way round, so the question is
/// asked through this interface and answered there.
/// </summary>
public interface ICredentialLog
{
    /// <summary>Whether the credential of this digest is in the log: nothing reaches anyone before it is.</summary>
    Task<bool> ContainsAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellation);

    /// <summary>What shows anyone that it is in the log: its place, the hashes up to the root, the signed root; null when it is not there.</summary>
    Task<InclusionEvidence?> ProveAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellation);
}
