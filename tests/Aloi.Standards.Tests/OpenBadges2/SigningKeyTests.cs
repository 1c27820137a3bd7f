using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class SigningKeyTests
{
    private static readonly string Jws = OpenBadges2Writer.Sign(OldBadge.SignedAssertion, OldBadge.Rsa);

    [Fact]
    public async Task A_key_that_the_issuer_does_not_list_signs_nothing()
    {
        using var own = RsaPrivateKey.Generate();
        var web = OldBadge
            .Web()
            .With(
                "https://evil.example/key",
                OpenBadges2Writer.WriteKey(new CryptographicKey("https://evil.example/key", OldBadge.IssuerId, own.Public))
            );
        var verification = new BadgeVerification(BadgeVerificationKind.Signed, "https://evil.example/key");
        var jws = OpenBadges2Writer.Sign(OldBadge.SignedAssertion with { Verification = verification }, own);
        (await OldBadge.VerifyAsync(jws, web)).Line("ob2.key-not-listed").State.ShouldBe(CheckState.Failed);
        web.Asked.ShouldNotContain("https://evil.example/key");

        // The profile that travels with it may list what it likes.
        var travelling = OldBadge.Issuer with
        {
            PublicKeys = [new Linked<CryptographicKey>("https://evil.example/key")],
        };
        var badge = OldBadge.Badge with { Id = "urn:uuid:1", Issuer = new Linked<Issuer>(OldBadge.IssuerId, travelling) };
        var forged = OldBadge.SignedAssertion with { Verification = verification, Badge = new Linked<BadgeClass>(badge.Id, badge) };
        (await OldBadge.VerifyAsync(OpenBadges2Writer.Sign(forged, own), web)).Line("ob2.key-not-listed").State.ShouldBe(CheckState.Failed);
        (await OldBadge.VerifyAsync(OpenBadges2Writer.Sign(forged, own), web.With(OldBadge.IssuerId, DocumentProblem.Offline)))
            .Line("ob2.signature-not-checked")
            .State.ShouldBe(CheckState.Unknown);
    }

    [Fact]
    public async Task A_wrong_key_is_told_from_one_that_cannot_be_read()
    {
        using var own = RsaPrivateKey.Generate();
        var jws = OpenBadges2Writer.Sign(OldBadge.SignedAssertion, own);
        (await OldBadge.VerifyAsync(jws)).Line("ob2.signature-changed").State.ShouldBe(CheckState.Failed);

        var away = OldBadge.Web().With(OldBadge.KeyId, DocumentProblem.Timeout);
        (await OldBadge.VerifyAsync(Jws, away)).Line("ob2.key-not-read").State.ShouldBe(CheckState.Unknown);
        var hostile = OldBadge
            .Web()
            .Change(OldBadge.KeyId, k => k["publicKeyPem"] = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----");
        (await OldBadge.VerifyAsync(Jws, hostile)).Line("ob2.key-malformed").State.ShouldBe(CheckState.Failed);
        var another = OldBadge.Web().Change(OldBadge.KeyId, k => k["owner"] = "https://other.example/issuer");
        (await OldBadge.VerifyAsync(Jws, another)).Line("ob2.key-other-owner").State.ShouldBe(CheckState.Failed);
        var renamed = OldBadge.Web().Change(OldBadge.KeyId, k => k["id"] = OldBadge.Host + "/keys/2");
        (await OldBadge.VerifyAsync(Jws, renamed)).Line("ob2.key-malformed").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_key_on_P256_and_keys_inside_the_profile_are_read()
    {
        var jws = OpenBadges2Writer.Sign(
            OldBadge.SignedAssertion with
            {
                Verification = new BadgeVerification(BadgeVerificationKind.Signed),
            },
            OldBadge.Point
        );
        var issuer = OldBadge.Issuer with
        {
            PublicKeys =
            [
                new Linked<CryptographicKey>(OldBadge.KeyId),
                new Linked<CryptographicKey>("urn:key", new CryptographicKey("urn:key", OldBadge.IssuerId, OldBadge.Point.Public)),
            ],
            RevocationList = null,
        };
        var report = await OldBadge.VerifyAsync(jws, OldBadge.Web().With(OldBadge.IssuerId, OpenBadges2Writer.WriteIssuer(issuer)));
        report.Result.ShouldBe(VerificationResult.Valid, string.Join(", ", report.Troubles()));
        report.Line("ob2.signature").Subject.ShouldBe("urn:key");
        report.Line("ob2.revocation-none").State.ShouldBe(CheckState.Passed);
    }
}
