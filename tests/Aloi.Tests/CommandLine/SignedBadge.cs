using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;

namespace Aloi.Tests.CommandLine;

/// <summary>A badge as the command line gets it.</summary>
internal static class SignedBadge
{
    private static readonly DateTimeOffset Awarded = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    public static byte[] Make(string name = "Conduite d’entretien", DateTimeOffset? until = null, string? did = null, string? email = null)
    {
        using var key = Key();
        var badge = new AchievementCredential
        {
            Id = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a10",
            Name = name,
            Issuer = new Profile { Id = did ?? DidKey.Format(key.PublicKey), Name = "Atelier des Métiers" },
            ValidFrom = Awarded,
            ValidUntil = until,
            Subject = new AchievementSubject
            {
                Identifiers =
                [
                    IdentityObject.ClearName("Camille Martin"),
                    .. email is null ? [] : new[] { HashedIdentity.Hash(IdentityObject.EmailType, email, "4f9a2c71d0b34e55") },
                ],
                Achievement = new Achievement
                {
                    Id = "urn:uuid:9b0c2f6e-3b0a-5c1d-8e4f-000000000001",
                    Name = name,
                    Description = "Prépare et conduit un entretien.",
                    Criteria = new Criteria("Réussir le test et être vu en situation."),
                    ResultDescriptions =
                    [
                        new()
                        {
                            Id = "urn:uuid:a2b7f6a4-51b1-4d0e-b76a-0b1de7a4f2aa",
                            Name = "Test théorique",
                            ResultType = "Percent",
                            RequiredValue = "80",
                        },
                    ],
                },
                Results = [new Result { ResultDescription = "urn:uuid:a2b7f6a4-51b1-4d0e-b76a-0b1de7a4f2aa", Value = "86.5" }],
            },
        };
        return EddsaRdfc2022.Sign(
            OpenBadgeWriter.Write(badge),
            new ProofOptions(
                Awarded,
                did is null ? DidKey.VerificationMethod(key.PublicKey) : IssuerDocument.VerificationMethod(did, key.PublicKey)
            ),
            key,
            ContextLibrary.Published
        );
    }

    /// <summary>The document of an issuer that has this badge's key.</summary>
    public static byte[] DocumentOf(string did)
    {
        using var key = Key();
        return IssuerDocument.Write(did, [new IssuerKey(key.PublicKey)], []);
    }

    private static Ed25519PrivateKey Key() => Ed25519PrivateKey.FromSeed(new byte[32]);
}
