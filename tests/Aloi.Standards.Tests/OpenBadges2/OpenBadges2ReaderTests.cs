using System.Text;
using System.Text.Json;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class OpenBadges2ReaderTests
{
    [Fact]
    public void Single_values_named_objects_and_older_names_are_read()
    {
        var (assertion, findings) = OpenBadges2Reader.ReadAssertion(
            Json(
                """
                {
                  "@context": "https://w3id.org/openbadges/v2", "type": ["Assertion", "ext:Thing"], "id": "https://h.example/1",
                  "recipient": {"type": "email", "identity": "sha256$00", "hashed": "true", "salt": ""},
                  "badge": {"id": "https://h.example/b", "type": "BadgeClass"},
                  "verify": {"type": "hosted", "url": "https://h.example/1"},
                  "issuedOn": "2017-06-01", "narrative": "", "evidence": "https://h.example/e", "image": {"id": "https://h.example/i"}
                }
                """
            )
        );
        findings.ShouldBeEmpty();
        assertion!.Recipient.ShouldBe(new Recipient("email", "sha256$00", Hashed: true));
        assertion.Badge.ShouldBe(new Linked<BadgeClass>("https://h.example/b"));
        assertion.Evidence.ShouldBe([new BadgeEvidence("https://h.example/e")]);
        (assertion.Image, assertion.Narrative, assertion.IssuedOn).ShouldBe(("https://h.example/i", null, null));
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once()
    {
        Pointers(OpenBadges2Reader.ReadAssertion(Json("{}")).Findings)
            .ShouldBe(["/type", "/issuedOn", "/id", "/recipient", "/badge", "/verification"]);
        Pointers(OpenBadges2Reader.ReadBadgeClass(Json("{}")).Findings)
            .ShouldBe(["/type", "/id", "/name", "/description", "/image", "/criteria", "/issuer"]);
        Pointers(OpenBadges2Reader.ReadIssuer(Json("{}")).Findings).ShouldBe(["/type", "/id", "/name", "/url", "/email"]);
        Pointers(OpenBadges2Reader.ReadKey(Json("{}")).Findings).ShouldContain("/publicKeyPem");
        OpenBadges2Reader.ReadAssertion(Json("[]")).Findings.ShouldBe([new BadgeFinding("", BadgeFault.Wrong)]);
    }

    [Fact]
    public void Sets_without_end_are_refused()
    {
        var document = OldBadge.Changed(a =>
            a["evidence"] = new System.Text.Json.Nodes.JsonArray([.. Enumerable.Repeat<string>("x", 201)])
        );
        OpenBadges2Reader
            .ReadAssertion(Json(Encoding.UTF8.GetString(document)))
            .Findings.ShouldBe([new BadgeFinding("/evidence", BadgeFault.Wrong)]);
    }

    [Fact]
    public async Task Nothing_in_any_place_of_any_document_is_a_crash()
    {
        string[] texts =
        [
            "null",
            "true",
            "-1e400",
            "[]",
            "{}",
            "[[]]",
            "\"\"",
            "\"\\u0000\"",
            "[null]",
            """{"id":{}}""",
            "\"https://[\"",
            "\"\\ud800\"",
        ];
        var jws = OpenBadges2Writer.Sign(OldBadge.SignedAssertion, OldBadge.Rsa);
        foreach (var address in new[] { OldBadge.AssertionId, OldBadge.BadgeId, OldBadge.IssuerId, OldBadge.KeyId, OldBadge.ListId })
        {
            var original = (await OldBadge.Web().GetAsync(new Uri(address), TestContext.Current.CancellationToken)).Bytes!.Value.ToArray();
            foreach (var (place, document) in Mutations.Replacements(original, texts))
            {
                var web = OldBadge.Web().With(address, Encoding.UTF8.GetBytes(document));
                var given =
                    address == OldBadge.AssertionId ? document
                    : place.Length % 2 == 0 ? jws
                    : OldBadge.AssertionId;
                (await OldBadge.VerifyAsync(given, web)).Checks.ShouldNotBeEmpty(place);
            }
        }
    }

    private static IEnumerable<string> Pointers(IReadOnlyList<BadgeFinding> findings) => findings.Select(f => f.Pointer);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
