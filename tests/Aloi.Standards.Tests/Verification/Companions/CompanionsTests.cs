using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.TransparencyLog;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>What travels with a badge and is shown without deciding: endorsements, schema, log.</summary>
public sealed class CompanionsTests
{
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");
    private static readonly TestIssuer Peer = TestIssuer.WithKeyDid("peer");

    [Fact]
    public async Task A_good_endorsement_is_shown() =>
        (await EndorsedAsync(e => Peer.Sign(e).Parse())).Line("endorsement.verified").State.ShouldBe(CheckState.Passed);

    [Fact]
    public async Task A_changed_endorsement_is_shown_and_the_badge_stays_valid()
    {
        var report = await EndorsedAsync(e =>
        {
            var signed = Peer.Sign(e).Parse();
            signed["credentialSubject"]!["endorsementComment"] = "Incomparable.";
            return signed;
        });

        report.Line("endorsement.invalid").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task An_endorsement_of_something_else_is_not_shown_as_good()
    {
        var report = await EndorsedAsync(e =>
        {
            e["credentialSubject"]!["id"] = "urn:uuid:00000000-0000-4000-8000-000000000000";
            return Peer.Sign(e).Parse();
        });

        report.Line("endorsement.about-something-else").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_schema_that_was_not_applied_is_shown_and_changes_nothing()
    {
        var report = await Issuer.Sign(Issuer.Badge()).VerifyAsync();

        report.Line("schema.not-read").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_proof_of_inclusion_is_shown_for_the_very_bytes_alone()
    {
        using var logKey = Ed25519PrivateKey.Generate();
        var signed = Issuer.Sign(Issuer.Badge());
        var leaf = CredentialEntry.LeafHash(signed);
        var other = CredentialEntry.LeafHash("other"u8);
        var checkpoint = new Checkpoint("log.example", 2, MerkleHasher.Node(other, leaf)).Sign(logKey);
        var evidence = new InclusionEvidence(
            new NoteKey("log.example", logKey.PublicKey),
            System.Text.Encoding.UTF8.GetBytes(checkpoint.ToString()),
            Index: 1,
            [other]
        );

        (await VerifyAsync(signed, evidence)).Line("log.included").State.ShouldBe(CheckState.Passed);
        (await VerifyAsync([.. signed, (byte)'\n'], evidence)).Line("log.not-included").State.ShouldBe(CheckState.Failed);
        (await VerifyAsync(signed, evidence with { Index = 0 })).Line("log.not-included").Weight.ShouldBe(CheckWeight.Shown);
    }

    private static Task<VerificationReport> VerifyAsync(byte[] signed, InclusionEvidence evidence) =>
        CredentialVerifier.VerifyAsync(
            signed,
            new VerificationSettings
            {
                Now = Verifying.Now,
                Documents = OfflineDocumentSource.Instance,
                Inclusion = evidence,
            },
            TestContext.Current.CancellationToken
        );

    private static async Task<VerificationReport> EndorsedAsync(Func<JsonObject, JsonObject> sign)
    {
        var badge = Issuer.Badge();
        var endorsement = new JsonObject
        {
            ["@context"] = badge["@context"]!.DeepClone(),
            ["id"] = "urn:uuid:3c0a5b58-9a43-4a7c-8d51-9f6f0b2f1a11",
            ["type"] = new JsonArray("VerifiableCredential", "EndorsementCredential"),
            ["name"] = "Recommandation",
            ["issuer"] = new JsonObject
            {
                ["id"] = Peer.Id,
                ["type"] = new JsonArray("Profile"),
                ["name"] = "Dominique",
            },
            ["validFrom"] = "2026-01-05T09:30:00Z",
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = badge["id"]!.DeepClone(),
                ["type"] = new JsonArray("EndorsementSubject"),
                ["endorsementComment"] = "Vu au travail.",
            },
        };
        badge["endorsement"] = new JsonArray(sign(endorsement));
        return await Issuer.Sign(badge).VerifyAsync();
    }
}
