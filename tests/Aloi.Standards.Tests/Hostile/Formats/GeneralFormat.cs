using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Credentials that are no badges, with terms from a vocabulary and a context of their own.</summary>
internal sealed class GeneralFormat() : DataIntegrityFormat(Cryptosuites.EcdsaRdfc2019, KeyKind.P256)
{
    public override string Name => "general credential, ecdsa-rdfc-2019";

    public override byte[] Make(Random random)
    {
        var credential = new JsonObject
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2",
                new JsonObject { ["@vocab"] = "https://vocabulary.example/#", ["boat"] = "https://vocabulary.example/boats#boat" }
            ),
            ["id"] = $"urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7{random.Next(100, 999)}",
            ["type"] = new JsonArray("VerifiableCredential", "SailingLicence"),
            ["issuer"] = Issuer,
            ["validFrom"] = "2026-01-01T00:00:00Z",
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = "did:example:holder",
                ["sails"] = new JsonArray(
                    new JsonObject { ["size"] = 5.5, ["year"] = random.Next(1990, 2026) },
                    new JsonObject { ["size"] = 6 }
                ),
                ["boat"] = "skiff",
            },
        };
        if (random.Next(2) == 0)
        {
            credential["validUntil"] = "2029-01-01T00:00:00Z";
        }

        return Sign(credential.Bytes());
    }
}
