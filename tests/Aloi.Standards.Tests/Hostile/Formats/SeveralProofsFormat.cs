using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges with an endorsement inside, signed by the issuer and by a notary too, whose proof rests on the issuer's in every other sample.</summary>
internal sealed class SeveralProofsFormat() : DataIntegrityFormat(Cryptosuites.EddsaRdfc2022, KeyKind.Ed25519)
{
    private const string First = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    private readonly PrivateKey _notary = Keys.Of(KeyKind.P256, "notary");
    private readonly PrivateKey _peer = Keys.Of(KeyKind.Ed25519, "peer");

    public override string Name => "endorsed badge with several proofs";

    public override byte[] Make(Random random)
    {
        // A credential of the second data model cannot stand in one of the first.
        JsonObject badge;
        do
        {
            badge = RandomBadge.Of(Issuer, random);
        } while (badge["validFrom"] is null);

        badge["endorsement"] = new JsonArray(Endorsement(badge));
        var signed = Suite.Sign(badge.Bytes(), new ProofOptions(SampleBadge.Awarded, Method) { Id = First }, Key, ContextLibrary.Published);
        var options = new ProofOptions(SampleBadge.Awarded, DidKey.VerificationMethod(_notary.Public))
        {
            PreviousProofs = random.Next(2) == 0 ? [First] : [],
        };
        return Cryptosuites.EcdsaRdfc2019.Sign(signed, options, _notary, ContextLibrary.Published);
    }

    public override string? WhyNeutral(byte[] sample, byte[] changed) =>
        base.WhyNeutral(sample, changed)
        ?? (
            SameStatements.HasFewerProofs(sample, changed) ? "another's proof left out"
            : OnlySpoilsTheEndorsement(sample, changed) ? "the same quads, and the endorsement is no longer called good"
            : null
        );

    // The same quads can be written so that a verifier of the endorsement alone refuses them: the badge is what it was, and nothing looks better.
    private bool OnlySpoilsTheEndorsement(byte[] sample, byte[] changed)
    {
        var (one, other) = (Judge(sample).Codes, Judge(changed).Codes);
        return SameStatements.AreSameQuads(sample, changed)
            && one.Contains("endorsement.verified", StringComparison.Ordinal)
            && !other.Contains("endorsement.verified", StringComparison.Ordinal)
            && string.Equals(WithoutEndorsement(one), WithoutEndorsement(other), StringComparison.Ordinal);
    }

    private static string WithoutEndorsement(string codes) =>
        string.Join(' ', codes.Split(' ').Where(c => !c.StartsWith("endorsement.", StringComparison.Ordinal)));

    private JsonNode Endorsement(JsonObject badge)
    {
        var endorsement = new JsonObject
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
            ),
            ["id"] = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a99",
            ["type"] = new JsonArray("VerifiableCredential", "EndorsementCredential"),
            ["name"] = "Recommandation",
            ["issuer"] = new JsonObject { ["id"] = DidKey.Format(_peer.Public), ["type"] = new JsonArray("Profile") },
            ["validFrom"] = "2026-01-05T09:30:00Z",
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = badge["id"]!.DeepClone(),
                ["type"] = new JsonArray("EndorsementSubject"),
                ["endorsementComment"] = "Vu à l’œuvre.",
            },
        };
        var options = new ProofOptions(SampleBadge.Awarded, DidKey.VerificationMethod(_peer.Public));
        return Suite.Sign(endorsement.Bytes(), options, _peer, ContextLibrary.Published).Parse();
    }
}
