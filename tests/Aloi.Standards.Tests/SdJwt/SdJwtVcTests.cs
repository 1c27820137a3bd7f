using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.SdJwt;

namespace Aloi.Standards.Tests.SdJwt;

public sealed class SdJwtVcTests
{
    private static readonly PrivateKey Issuer = TestTokens.Key(KeyKind.P256);
    private static readonly PrivateKey Holder = TestTokens.Key(KeyKind.Ed25519);
    private static readonly DateTimeOffset Now = SampleBadge.Awarded;
    private static readonly KeyBindingStatement Statement = new("https://verifier.example", "n-0S6_WzA2Mj", Now);
    private static readonly KeyBindingExpectation Expected = new("https://verifier.example", "n-0S6_WzA2Mj");

    private static readonly string[] Selective =
    [
        "/given_name",
        "/address",
        "/address/street",
        "/nationalities/0",
        "/nationalities/1",
        "/skills/0/level",
    ];

    [Fact]
    public void Everything_disclosed_gives_back_the_claims()
    {
        var reading = Read(Issued());
        reading.Token.Issued.Verify(Issuer.Public).ShouldBe(JwsProblem.None);
        reading.Token.DisclosureCount.ShouldBe(6);
        reading.DisclosedPointers.Order(StringComparer.Ordinal).ShouldBe(Selective.Order(StringComparer.Ordinal));
        Same(reading, Claims());
    }

    [Fact]
    public void Nothing_disclosed_leaves_no_trace()
    {
        var reading = Read(Present(Issued(), []));
        var expected = Claims();
        expected.Remove("given_name");
        expected.Remove("address");
        expected["nationalities"] = new JsonArray();
        expected["skills"]![0]!.AsObject().Remove("level");
        Same(reading, expected);
    }

    [Fact]
    public void What_lies_inside_another_disclosure_brings_it_along()
    {
        var reading = Read(Present(Issued(), ["/address/street", "/nationalities/1"]));
        reading.Claims.GetProperty("address").GetProperty("street").GetString().ShouldBe("1 quai du Port");
        reading.Claims.GetProperty("nationalities")[0].GetString().ShouldBe("BE");
        reading.Claims.TryGetProperty("given_name", out _).ShouldBeFalse();

        Read(Present(Issued(), ["/address"])).Claims.GetProperty("address").TryGetProperty("street", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_payload_holds_nothing_of_what_may_be_kept_back()
    {
        var payload = Encoding.UTF8.GetString(Read(Issued()).Token.Issued.Payload.Span);

        // Digests are random letters, so whole values are looked for, quotes and all.
        payload.ShouldNotContain("Camille", Case.Sensitive);
        payload.ShouldNotContain("quai ", Case.Sensitive);
        payload.ShouldNotContain("\"BE\"", Case.Sensitive);
    }

    [Fact]
    public void Two_issues_of_the_same_claims_share_no_digest()
    {
        var digests = (string token) => Read(token).Disclosed.Places.Select(p => p.Disclosure.Digest);
        digests(Issued()).Intersect(digests(Issued()), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Decoys_look_like_digests_and_disclose_nothing()
    {
        var token = SdJwtVc.Issue(Claims().Bytes(), new SdJwtVcOptions { Decoys = 5, Selective = ["/given_name"] }, Issuer, out _)!;
        TestTokens.Payload(token.Split('~')[0])["_sd"]!.AsArray().Count.ShouldBe(6);
        Same(Read(token), Claims());
    }

    [Theory]
    [InlineData("/vct")]
    [InlineData("/iss")]
    [InlineData("/exp")]
    [InlineData("/cnf/jwk")]
    [InlineData("/status")]
    public void What_a_verifier_always_needs_cannot_be_kept_back(string pointer)
    {
        SdJwtVc.Issue(Claims().Bytes(), new SdJwtVcOptions { Selective = [pointer] }, Issuer, out var problem).ShouldBeNull();
        problem.ShouldBe(SdJwtProblem.MustNotBeSelective);
    }

    [Theory]
    [InlineData("{\"iss\":\"https://a.example\"}", SdJwtProblem.ClaimMissing)]
    [InlineData("{\"vct\":\"a\",\"_sd\":[]}", SdJwtProblem.ReservedName)]
    [InlineData("{\"vct\":\"a\",\"x\":{\"...\":1}}", SdJwtProblem.ReservedName)]
    [InlineData("{\"vct\":\"a\",\"vct\":\"b\"}", SdJwtProblem.PayloadMalformed)]
    [InlineData("[]", SdJwtProblem.PayloadMalformed)]
    public void Claims_that_cannot_be_issued_are_not(string claims, SdJwtProblem expected)
    {
        SdJwtVc.Issue(Encoding.UTF8.GetBytes(claims), new SdJwtVcOptions(), Issuer, out var problem).ShouldBeNull();
        problem.ShouldBe(expected);
    }

    [Fact]
    public void A_claim_that_is_not_there_cannot_be_made_selective_or_disclosed()
    {
        SdJwtVc.Issue(Claims().Bytes(), new SdJwtVcOptions { Selective = ["/nobody"] }, Issuer, out var problem).ShouldBeNull();
        problem.ShouldBe(SdJwtProblem.NoSuchClaim);
        SdJwtVc.Present(Issued(), ["/nobody"], out problem).ShouldBeNull();
        problem.ShouldBe(SdJwtProblem.NoSuchClaim);
    }

    [Fact]
    public void A_disclosure_of_somebody_else_is_refused()
    {
        var foreign = Issued().Split('~')[1];
        Problem(Issued() + foreign + "~").ShouldBe(SdJwtProblem.DisclosureUnreferenced);
    }

    [Fact]
    public void A_disclosure_twice_is_refused()
    {
        var token = Issued();
        Problem(token + token.Split('~')[1] + "~").ShouldBe(SdJwtProblem.DigestTwice);
    }

    [Fact]
    public void An_inner_disclosure_without_its_outer_one_is_refused()
    {
        var parts = Issued().TrimEnd('~').Split('~');
        var outer = Read(Issued()).Disclosed.Places.Count;
        outer.ShouldBe(6);
        foreach (var part in parts.Skip(1))
        {
            var without = string.Join('~', parts.Where(p => p != part)) + "~";
            var isOuter = Disclosure.Read(part)!.Name == "address";
            Problem(without).ShouldBe(isOuter ? SdJwtProblem.DisclosureUnreferenced : SdJwtProblem.None);
        }
    }

    [Theory]
    [InlineData("_sd")]
    [InlineData("...")]
    [InlineData("_sd_alg")]
    public void A_disclosed_claim_with_a_reserved_name_is_refused(string name)
    {
        var disclosure = Disclosure.Write(name, "[]"u8);
        Problem(Crafted(disclosure, new JsonObject { ["_sd"] = new JsonArray(Disclosure.DigestOf(disclosure)) }))
            .ShouldBe(SdJwtProblem.ReservedName);
    }

    [Fact]
    public void A_disclosed_claim_that_is_there_already_is_refused()
    {
        var disclosure = Disclosure.Write("vct", "\"other\""u8);
        var payload = new JsonObject { ["_sd"] = new JsonArray(Disclosure.DigestOf(disclosure)), ["vct"] = "a" };
        Problem(Crafted(disclosure, payload)).ShouldBe(SdJwtProblem.ClaimTwice);
    }

    [Fact]
    public void A_digest_that_occurs_twice_is_refused_disclosed_or_not()
    {
        var payload = new JsonObject
        {
            ["_sd"] = new JsonArray("abc"),
            ["x"] = new JsonObject { ["_sd"] = new JsonArray("abc") },
        };
        Problem(Crafted(null, payload)).ShouldBe(SdJwtProblem.DigestTwice);
    }

    [Theory]
    [InlineData("{\"_sd\":\"abc\"}", SdJwtProblem.PayloadMalformed)]
    [InlineData("{\"_sd\":[1]}", SdJwtProblem.PayloadMalformed)]
    [InlineData("{\"x\":{\"...\":\"abc\"}}", SdJwtProblem.ReservedName)]
    [InlineData("{\"x\":[{\"...\":\"abc\",\"y\":1}]}", SdJwtProblem.ReservedName)]
    [InlineData("{\"x\":{\"_sd_alg\":\"sha-256\"}}", SdJwtProblem.ReservedName)]
    [InlineData("{\"_sd_alg\":\"sha-512\"}", SdJwtProblem.HashUnsupported)]
    [InlineData("{\"_sd_alg\":1}", SdJwtProblem.HashUnsupported)]
    [InlineData("{\"x\":[{\"...\":\"abc\"}]}", SdJwtProblem.None)]
    public void Digests_stand_only_where_they_belong(string payload, SdJwtProblem expected) =>
        Problem(Crafted(null, JsonNode.Parse(payload)!.AsObject())).ShouldBe(expected);

    [Fact]
    public void A_claim_disclosed_as_an_element_and_the_reverse_are_refused()
    {
        var claim = Disclosure.Write("a", "1"u8);
        var element = Disclosure.Write(null, "1"u8);
        var inArray = (string d) => new JsonObject { ["x"] = new JsonArray(new JsonObject { ["..."] = Disclosure.DigestOf(d) }) };
        var inObject = (string d) => new JsonObject { ["_sd"] = new JsonArray(Disclosure.DigestOf(d)) };

        Problem(Crafted(claim, inArray(claim))).ShouldBe(SdJwtProblem.DisclosureMalformed);
        Problem(Crafted(element, inObject(element))).ShouldBe(SdJwtProblem.DisclosureMalformed);
        Problem(Crafted(element, inArray(element))).ShouldBe(SdJwtProblem.None);
        Problem(Crafted(claim, inObject(claim))).ShouldBe(SdJwtProblem.None);
    }

    [Fact]
    public void Disclosures_nested_without_end_are_refused_without_recursion_running_away()
    {
        var inner = Disclosure.Write("a", "1"u8);
        var all = inner + "~";
        for (var i = 0; i < 500; i++)
        {
            inner = Disclosure.Write("a", Encoding.UTF8.GetBytes($"{{\"_sd\":[\"{Disclosure.DigestOf(inner)}\"]}}"));
            all = inner + "~" + all;
        }

        var payload = new JsonObject { ["_sd"] = new JsonArray(Disclosure.DigestOf(inner)) };
        Problem(TestTokens.Craft(new JsonObject { ["alg"] = "ES256" }, payload, Issuer) + "~" + all).ShouldBe(SdJwtProblem.TooLarge);
    }

    [Fact]
    public void Too_many_disclosures_are_refused() =>
        Problem(Issued() + string.Concat(Enumerable.Repeat("WyJhIiwxXQ~", 3000))).ShouldBe(SdJwtProblem.TooLarge);

    [Fact]
    public void A_holder_proves_possession_to_one_verifier_at_one_time()
    {
        var token = Bound(["/given_name"]);
        KeyBinding.Verify(Read(token), Expected, Now).ShouldBe(KeyBindingProblem.None);
        KeyBinding.Verify(Read(token), Expected with { Nonce = "x" }, Now).ShouldBe(KeyBindingProblem.OtherNonce);
        KeyBinding.Verify(Read(token), Expected with { Audience = "x" }, Now).ShouldBe(KeyBindingProblem.OtherAudience);
        KeyBinding.Verify(Read(token), Expected, Now.AddHours(1)).ShouldBe(KeyBindingProblem.OutOfTime);
        KeyBinding.Verify(Read(token), Expected, Now.AddHours(-1)).ShouldBe(KeyBindingProblem.OutOfTime);
        KeyBinding.Verify(Read(Issued()), Expected, Now).ShouldBe(KeyBindingProblem.Missing);
    }

    [Fact]
    public void A_proof_of_possession_fits_one_selection_of_claims()
    {
        var binding = Bound(["/given_name"]).Split('~')[^1];
        KeyBinding.Verify(Read(Present(Issued(), []) + binding), Expected, Now).ShouldBe(KeyBindingProblem.OtherPresentation);
    }

    [Fact]
    public void Another_key_than_the_holders_proves_nothing()
    {
        using var thief = Ed25519PrivateKey.Generate();
        var token = SdJwtVc.Present(Issued(), [], Statement, thief, out _)!;
        KeyBinding.Verify(Read(token), Expected, Now).ShouldBe(KeyBindingProblem.SignatureDoesNotMatch);

        var bearer = SdJwtVc.Issue(Claims().Bytes(), new SdJwtVcOptions(), Issuer, out _)!;
        KeyBinding
            .Verify(Read(SdJwtVc.Present(bearer, [], Statement, Holder, out _)!), Expected, Now)
            .ShouldBe(KeyBindingProblem.NoHolderKey);
    }

    [Fact]
    public void No_single_changed_character_of_a_presentation_is_accepted()
    {
        var random = new Random(11);
        var token = Bound(null);
        foreach (var changed in TestTokens.SingleChanges(token, random))
        {
            var reading = SdJwtVc.Read(changed, out _);
            var isAccepted =
                reading is not null
                && reading.Token.Issued.Verify(Issuer.Public) == JwsProblem.None
                && KeyBinding.Verify(reading, Expected, Now) == KeyBindingProblem.None;
            isAccepted.ShouldBeFalse(changed);
        }
    }

    [Fact]
    public void Random_claims_with_random_selections_come_back_as_they_were()
    {
        var random = new Random(9901);
        for (var i = 0; i < 300; i++)
        {
            var claims = RandomClaims.Make(random);
            var places = RandomClaims.Places(claims).Where(_ => random.Next(2) == 0).ToList();
            var token = SdJwtVc.Issue(claims.Bytes(), new SdJwtVcOptions { Selective = places }, Issuer, out var problem);
            problem.ShouldBe(SdJwtProblem.None);
            Same(Read(token!), claims);

            var shown = places.Where(_ => random.Next(2) == 0).ToList();
            var disclosed = Read(Present(token!, shown));
            disclosed.Claims.GetRawText().ShouldNotContain("_sd");
            disclosed.Claims.GetRawText().ShouldNotContain("...");
        }
    }

    private static JsonObject Claims() =>
        new()
        {
            ["iss"] = "https://issuer.example",
            ["vct"] = "https://issuer.example/vct/interview",
            ["given_name"] = "Camille",
            ["address"] = new JsonObject { ["street"] = "1 quai du Port", ["city"] = "Brest" },
            ["nationalities"] = new JsonArray("FR", "BE"),
            ["skills"] = new JsonArray(new JsonObject { ["name"] = "mener des entretiens", ["level"] = 3 }),
        };

    private static string Issued() =>
        SdJwtVc.Issue(Claims().Bytes(), new SdJwtVcOptions { Selective = Selective, HolderKey = Holder.Public }, Issuer, out _)!;

    private static string Present(string token, IReadOnlyCollection<string> pointers) =>
        SdJwtVc.Present(token, pointers, out _).ShouldNotBeNull();

    private static string Bound(string[]? pointers) => SdJwtVc.Present(Issued(), pointers, Statement, Holder, out _).ShouldNotBeNull();

    private static SdJwtReading Read(string token)
    {
        var reading = SdJwtVc.Read(token, out var problem);
        problem.ShouldBe(SdJwtProblem.None);
        return reading.ShouldNotBeNull();
    }

    private static SdJwtProblem Problem(string token)
    {
        SdJwtReading.Read(token, out var problem);
        return problem;
    }

    private static string Crafted(string? disclosure, JsonObject payload) =>
        TestTokens.Craft(new JsonObject { ["alg"] = "ES256" }, payload, Issuer) + "~" + (disclosure is null ? "" : disclosure + "~");

    private static void Same(SdJwtReading reading, JsonObject expected)
    {
        var read = JsonNode.Parse(reading.Claims.GetRawText())!.AsObject();
        read.Remove("cnf");
        JsonNode.DeepEquals(read, expected).ShouldBeTrue(read.ToJsonString());
    }
}
