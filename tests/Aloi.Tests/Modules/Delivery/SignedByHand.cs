using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.Modules.Delivery;

/// <summary>Credentials as a test wants them, in place of the module that signs.</summary>
internal sealed class SignedByHand : ICredentials
{
    private readonly ConcurrentDictionary<long, CredentialInfo> _all = new();

    public void Register(IServiceCollection services)
    {
        services.RemoveAll<ICredentials>();
        services.AddSingleton<ICredentials>(this);
    }

    public void Sign(long id, long member, string achievement, long? award = null, params (string Url, string Name)[] skills)
    {
        var alignment = skills
            .Select(s => new
            {
                targetUrl = s.Url,
                targetName = s.Name,
                targetFramework = "ROME",
            })
            .ToArray();
        var document = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id = $"urn:test:{id}",
                issuer = new { name = "Groupe Valmont" },
                credentialSubject = new
                {
                    achievement = new
                    {
                        id = $"urn:achievement:{achievement}",
                        name = achievement,
                        alignment,
                    },
                },
            }
        );
        _all[id] = new CredentialInfo(
            id,
            award ?? id,
            new Ids().NewPublicId(),
            $"urn:test:{id}",
            CandidacyId: id,
            member,
            AchievementVersionId: 1,
            document,
            SHA256.HashData(document),
            TestAloi.Start,
            TestAloi.Start.AddYears(3),
            ProofLevel.Expert
        );
    }

    public Task<IReadOnlyList<CredentialInfo>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CredentialInfo>>([.. credentialIds.Select(id => _all[id])]);

    public Task<IReadOnlyList<CredentialDigest>> DigestsAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CredentialDigest>>([.. credentialIds.Select(id => new CredentialDigest(id, _all[id].Digest))]);
}
