using System.Text;
using System.Text.Json;
using Aloi.Standards.Baking;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Tests.Baking;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class OpenBadges2WriterTests
{
    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        var embedded = OldBadge.Badge with { Issuer = new Linked<Issuer>(OldBadge.IssuerId, OldBadge.Issuer) };
        var assertion = OldBadge.Assertion with { Badge = new Linked<BadgeClass>(OldBadge.BadgeId, embedded) };
        RoundTrip(InUtc(assertion), OpenBadges2Writer.WriteAssertion, OpenBadges2Reader.ReadAssertion);
        RoundTrip(InUtc(OldBadge.SignedAssertion), OpenBadges2Writer.WriteAssertion, OpenBadges2Reader.ReadAssertion);
        RoundTrip(OldBadge.Badge, OpenBadges2Writer.WriteBadgeClass, OpenBadges2Reader.ReadBadgeClass);
        var keys = new[] { OldBadge.Rsa.Public, OldBadge.Point.Public }.Select(
            (k, i) => new Linked<CryptographicKey>($"urn:{i}", new CryptographicKey($"urn:{i}", OldBadge.IssuerId, k))
        );
        var issuer = OldBadge.Issuer with
        {
            PublicKeys = [.. keys],
            Hosting = new HostingRule(["https://a.example/", "https://b.example/"], ["a.example"]),
        };
        RoundTrip(issuer, OpenBadges2Writer.WriteIssuer, OpenBadges2Reader.ReadIssuer);
        RoundTrip(keys.First().Embedded!, OpenBadges2Writer.WriteKey, OpenBadges2Reader.ReadKey);
        var list = new RevocationList(
            OldBadge.ListId,
            OldBadge.IssuerId,
            [new RevokedAssertion("urn:1", "Cheated."), new RevokedAssertion("urn:2")]
        );
        RoundTrip(list, OpenBadges2Writer.WriteRevocationList, OpenBadges2Reader.ReadRevocationList);
    }

    [Fact]
    public async Task A_badge_baked_into_either_picture_is_unbaked_and_valid()
    {
        foreach (var picture in new[] { TestPng.Plain, TestSvg.Plain.Bytes() })
        {
            foreach (
                var (text, format) in new[]
                {
                    (OldBadge.Hosted, BakedFormat.OpenBadges2Json),
                    (OldBadge.AssertionId.Bytes(), BakedFormat.OpenBadges2Url),
                    (OpenBadges2Writer.Sign(OldBadge.SignedAssertion, OldBadge.Rsa).Bytes(), BakedFormat.OpenBadges2Jws),
                }
            )
            {
                var baked = BadgePicture.Bake(picture, text, BakedGeneration.Legacy).Picture.ShouldNotBeNull();
                var found = BadgePicture.Unbake(baked);
                found.Format.ShouldBe(format);
                var report = await OldBadge.VerifyAsync(Encoding.UTF8.GetBytes(found.Text!), email: OldBadge.Email);
                report.Result.ShouldBe(VerificationResult.Valid, string.Join(", ", report.Troubles()));
            }
        }
    }

    [Fact]
    public void A_hosted_assertion_is_not_signed() =>
        Should.Throw<ArgumentException>(() => OpenBadges2Writer.Sign(OldBadge.Assertion, OldBadge.Rsa));

    [Fact]
    public void The_offset_of_a_date_is_written_as_it_is() =>
        Encoding.UTF8.GetString(OldBadge.Hosted).ShouldContain("\"issuedOn\":\"2026-01-05T10:30:00+01:00\"");

    // What is read is the instant.
    private static Assertion InUtc(Assertion assertion) =>
        assertion with
        {
            IssuedOn = assertion.IssuedOn?.ToUniversalTime(),
            Expires = assertion.Expires?.ToUniversalTime(),
        };

    // Records compare their lists by reference, so what is compared is what would be written again.
    private static void RoundTrip<T>(T value, Func<T, byte[]> write, Func<JsonElement, BadgeReading<T>> read)
        where T : class
    {
        var written = write(value);
        var (again, findings) = read(JsonDocument.Parse(written).RootElement);
        findings.ShouldBeEmpty();
        Encoding.UTF8.GetString(write(again.ShouldNotBeNull())).ShouldBe(Encoding.UTF8.GetString(written));
    }
}
