using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>Answers the question that credentials ask before they show themselves.</summary>
internal sealed class CredentialLog(IssuerContext database) : ICredentialLog
{
    public Task<bool> ContainsAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellation)
    {
        var bytes = digest.ToArray();
        return database.Set<LogLeaf>().AnyAsync(l => l.Digest == bytes, cancellation);
    }
}
