using System.Security.Cryptography;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.TransparencyLog;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.Modules.TransparencyLog;

/// <summary>The log alone: credential n is any document whose digest is that of the number n.</summary>
internal static class LogBench
{
    public static Task<TestAloi> CreateAsync(DatabaseKind kind) =>
        TestAloi.CreateAsync(kind, adjust: s => s.Replace(ServiceDescriptor.Scoped<ICredentials, NumberedCredentials>()));

    public static byte[] Digest(long credentialId) => SHA256.HashData(BitConverter.GetBytes(credentialId));

    /// <summary>Appends as the outbox would: handler, changes and commit in one transaction.</summary>
    public static Task AppendAsync(TestAloi aloi, params long[] credentialIds) =>
        aloi.InScopeAsync(
            null,
            s =>
                s.GetRequiredService<IssuerWork>()
                    .RunAsync(
                        async () =>
                        {
                            var append = s.GetRequiredService<AppendEntries>();
                            await append.HandleAsync(new CredentialsIssued(credentialIds), TestContext.Current.CancellationToken);
                            return true;
                        },
                        TestContext.Current.CancellationToken
                    )
        );

    public static long[] Numbers(long first, int count) => [.. Enumerable.Range(0, count).Select(i => first + i)];

    private sealed class NumberedCredentials : ICredentials
    {
        public Task<IReadOnlyList<CredentialDigest>> DigestsAsync(
            IReadOnlyCollection<long> credentialIds,
            CancellationToken cancellation
        ) => Task.FromResult<IReadOnlyList<CredentialDigest>>([.. credentialIds.Select(id => new CredentialDigest(id, Digest(id)))]);

        public Task<IReadOnlyList<CredentialInfo>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation) =>
            throw new InvalidOperationException("The log never reads documents.");
    }
}
