using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges derived from a base proof of ecdsa-sd-2023: part of the statements, under the issuer's signature.</summary>
internal sealed class SelectiveBadgeFormat() : DataIntegrityFormat(Cryptosuites.EcdsaSd2023, KeyKind.P256)
{
    private static readonly string[] Mandatory =
    [
        "/issuer",
        "/name",
        "/validFrom",
        "/issuanceDate",
        "/credentialStatus",
        "/validUntil",
        "/expirationDate",
        "/id",
        "/credentialSubject/identifier",
        "/credentialSubject/achievement/id",
    ];

    private static readonly string[] Choices =
    [
        "/credentialSubject/achievement",
        "/credentialSubject/achievement",
        "/evidence",
        "/credentialSubject/result",
        "/awardedDate",
    ];

    public override string Name => "derived badge, ecdsa-sd-2023";

    public override byte[] Make(Random random)
    {
        var badge = RandomBadge.Of(Issuer, random);
        var document = badge.Bytes();
        string[] mandatory = [.. Mandatory.Where(p => Has(badge, p))];
        string[] chosen = ["/credentialSubject/achievement", .. Choices.Where(p => Has(badge, p) && random.Next(2) == 0)];
        var secured = EcdsaSd2023.Sign(
            document,
            new ProofOptions(SampleBadge.Awarded, Method),
            mandatory,
            (EcdsaPrivateKey)Key,
            ContextLibrary.Published
        );
        return EcdsaSd2023.Derive(secured, [.. chosen.Distinct()], ContextLibrary.Published) switch
        {
            Derivation.Derived derived => derived.Document,
            Derivation.Refused refused => throw new InvalidOperationException(refused.ToString()),
            _ => throw new InvalidOperationException(),
        };
    }

    private static bool Has(System.Text.Json.Nodes.JsonNode badge, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((System.Text.Json.Nodes.JsonNode?)badge, (node, name) => node?[name]) is not null;
}
