using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;

namespace Aloi.Standards.Tests.Jose;

public sealed class VcJwtTests
{
    private static readonly string Issuer = TestTokens.Did(KeyKind.P256);

    public static TheoryData<VcJwtProfile> Profiles => [VcJwtProfile.OpenBadges, VcJwtProfile.JoseCose, VcJwtProfile.DataModel11];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_token_gives_back_the_credential_that_was_signed(VcJwtProfile profile)
    {
        var badge = TestTokens.Badge(Issuer);
        var reading = Read(TestTokens.Sign(badge, profile, KeyKind.P256));

        reading.Profile.ShouldBe(profile);
        reading.Findings.ShouldBeEmpty();
        reading.Token.Verify(TestTokens.Key(KeyKind.P256).Public).ShouldBe(JwsProblem.None);
        var read = JsonNode.Parse(reading.Credential!.Value.GetRawText())!.AsObject();
        foreach (var (name, value) in badge)
        {
            JsonNode.DeepEquals(read[name], value).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void The_Open_Badges_profile_has_four_header_members_and_repeats_the_credential()
    {
        var badge = TestTokens.Badge(Issuer);
        var token = TestTokens.Sign(badge, VcJwtProfile.OpenBadges, KeyKind.Rsa);

        TestTokens.Header(token).Select(m => m.Key).ShouldBe(["alg", "kid", "typ"]);
        TestTokens.Header(token)["alg"]!.GetValue<string>().ShouldBe("RS256");
        var claims = TestTokens.Payload(token);
        claims["iss"]!.GetValue<string>().ShouldBe(Issuer);
        claims["jti"]!.GetValue<string>().ShouldBe(badge["id"]!.GetValue<string>());
        claims["sub"]!.GetValue<string>().ShouldBe("did:example:holder");
        claims["nbf"]!.GetValue<long>().ShouldBe(SampleBadge.Awarded.ToUnixTimeSeconds());
        claims["exp"]!.GetValue<long>().ShouldBe(SampleBadge.Awarded.AddYears(3).ToUnixTimeSeconds());
    }

    [Fact]
    public void The_W3C_profile_signs_the_credential_byte_for_byte()
    {
        var badge = TestTokens.Badge(Issuer).Bytes();
        var token = VcJwt.Sign(badge, VcJwtProfile.JoseCose, TestTokens.Key(KeyKind.P384), "did:example:1#k", out _)!;

        CompactJws.Parse(token, out _)!.Payload.ToArray().ShouldBe(badge);
        TestTokens.Header(token)["typ"]!.GetValue<string>().ShouldBe("vc+jwt");
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("jti")]
    [InlineData("sub")]
    public void A_claim_that_contradicts_the_credential_is_found(string claim)
    {
        foreach (VcJwtProfile profile in Profiles)
        {
            var token = Changed(profile, claims => claims[claim] = "did:example:mallory");
            Read(token).Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.ClaimsDiffer, claim)]);
        }
    }

    [Theory]
    [InlineData("nbf")]
    [InlineData("exp")]
    public void Dates_contradict_only_where_they_mean_the_credential(string claim)
    {
        var other = SampleBadge.Awarded.AddYears(9).ToUnixTimeSeconds();
        Read(Changed(VcJwtProfile.OpenBadges, c => c[claim] = other)).Findings.Single().Problem.ShouldBe(VcJwtProblem.ClaimsDiffer);
        Read(Changed(VcJwtProfile.DataModel11, c => c[claim] = other)).Findings.Single().Problem.ShouldBe(VcJwtProblem.ClaimsDiffer);
        Read(Changed(VcJwtProfile.JoseCose, c => c[claim] = other)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("jti")]
    [InlineData("sub")]
    [InlineData("nbf")]
    public void A_claim_that_Open_Badges_demands_is_missed(string claim)
    {
        Read(Changed(VcJwtProfile.OpenBadges, claims => claims.Remove(claim)))
            .Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.ClaimMissing, claim)]);
    }

    [Theory]
    [InlineData("nbf", "\"2026-01-05T09:30:00Z\"")]
    [InlineData("exp", "1e300")]
    [InlineData("exp", "null")]
    [InlineData("iss", "[\"x\"]")]
    public void A_claim_of_another_type_is_malformed(string claim, string json)
    {
        Read(Changed(VcJwtProfile.OpenBadges, claims => claims[claim] = JsonNode.Parse(json)))
            .Findings.ShouldContain(new VcJwtFinding(VcJwtProblem.ClaimMalformed, claim));
    }

    [Theory]
    [InlineData("vc")]
    [InlineData("vp")]
    public void A_second_credential_inside_a_W3C_token_is_refused(string claim)
    {
        Read(Changed(VcJwtProfile.JoseCose, claims => claims[claim] = "oops"))
            .Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.NestedClaim, claim)]);
    }

    [Theory]
    [InlineData("at+jwt")]
    [InlineData("")]
    [InlineData("vp+jwt")]
    public void Another_type_is_no_credential(string type)
    {
        var token = Recrafted(VcJwtProfile.OpenBadges, header => header["typ"] = type, _ => { });
        Read(token).Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.TypeUnknown, type)]);
    }

    [Theory]
    [InlineData("cty")]
    [InlineData("x5u")]
    public void Open_Badges_allow_no_other_header_members(string name)
    {
        var token = Recrafted(VcJwtProfile.OpenBadges, header => header[name] = "vc", _ => { });
        Read(token).Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.HeaderMember, name)]);
    }

    [Fact]
    public void A_token_that_names_no_key_is_found()
    {
        var token = Recrafted(VcJwtProfile.OpenBadges, header => header.Remove("kid"), _ => { });
        Read(token).Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.KeyNotNamed, "kid")]);
    }

    [Fact]
    public void A_token_of_the_data_model_1_1_may_keep_members_in_its_claims_alone()
    {
        var token = Changed(
            VcJwtProfile.DataModel11,
            claims =>
            {
                var vc = claims["vc"]!.AsObject();
                vc.Remove("id");
                vc.Remove("validFrom");
                vc.Remove("validUntil");
                vc["issuer"]!.AsObject().Remove("id");
                vc["credentialSubject"]!.AsObject().Remove("id");
            }
        );
        var reading = Read(token);

        reading.Findings.ShouldBeEmpty();
        var credential = reading.Credential!.Value;
        credential.GetProperty("issuer").GetProperty("id").GetString().ShouldBe(Issuer);
        credential.GetProperty("credentialSubject").GetProperty("id").GetString().ShouldBe("did:example:holder");
        credential.GetProperty("issuanceDate").GetString().ShouldBe("2026-01-05T09:30:00Z");
        credential.GetProperty("expirationDate").GetString().ShouldBe("2029-01-05T09:30:00Z");
    }

    [Theory]
    [InlineData("id", "id")]
    [InlineData("issuer", "issuer")]
    [InlineData("validFrom", "validFrom")]
    [InlineData("credentialSubject", "credentialSubject.id")]
    public void Open_Badges_are_not_signed_without_what_the_claims_repeat(string member, string missing)
    {
        var badge = TestTokens.Badge(Issuer);
        badge.Remove(member);
        VcJwt.Sign(badge.Bytes(), VcJwtProfile.OpenBadges, TestTokens.Key(KeyKind.P256), "k", out var problem).ShouldBeNull();
        problem.ShouldBe(new VcJwtFinding(VcJwtProblem.MemberMissing, missing));
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[]")]
    [InlineData("x")]
    public void What_is_no_credential_is_not_signed(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        VcJwt.Sign(bytes, VcJwtProfile.JoseCose, TestTokens.Key(KeyKind.P256), "k", out var problem).ShouldBeNull();
        problem!.Problem.ShouldBe(VcJwtProblem.PayloadMalformed);
    }

    private static VcJwtReading Read(string token) => VcJwt.Read(token, out _).ShouldNotBeNull();

    private static string Changed(VcJwtProfile profile, Action<JsonObject> claims) => Recrafted(profile, _ => { }, claims);

    private static string Recrafted(VcJwtProfile profile, Action<JsonObject> header, Action<JsonObject> claims)
    {
        var token = TestTokens.Sign(TestTokens.Badge(Issuer), profile, KeyKind.P256);
        var (head, payload) = (TestTokens.Header(token), TestTokens.Payload(token));
        header(head);
        claims(payload);
        return TestTokens.Craft(head, payload, TestTokens.Key(KeyKind.P256));
    }
}
