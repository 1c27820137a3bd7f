using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Jose;

public sealed class CompactJwsTests
{
    private static readonly byte[] Payload = "{\"a\":1}"u8.ToArray();

    public static TheoryData<KeyKind> Kinds => TestTokens.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_key_signs_it_verifies_and_no_other_key_does(KeyKind kind)
    {
        var token = Sign(kind);
        var jws = CompactJws.Parse(token, out var problem).ShouldNotBeNull();
        problem.ShouldBe(JwsProblem.None);
        jws.Payload.ToArray().ShouldBe(Payload);
        foreach (KeyKind other in Kinds)
        {
            var verdict = jws.Verify(TestTokens.Key(other).Public);
            verdict.ShouldBe(other == kind ? JwsProblem.None : JwsProblem.KeyOfOtherKind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_single_changed_character_is_accepted(KeyKind kind)
    {
        var random = new Random(4);
        var key = TestTokens.Key(kind).Public;
        foreach (var changed in TestTokens.SingleChanges(Sign(kind), random))
        {
            var jws = CompactJws.Parse(changed, out _);
            (jws is not null && jws.Verify(key) == JwsProblem.None).ShouldBeFalse(changed);
        }
    }

    [Theory]
    [InlineData("none", JwsProblem.AlgorithmNone)]
    [InlineData("NoNe", JwsProblem.AlgorithmNone)]
    [InlineData("HS256", JwsProblem.AlgorithmSymmetric)]
    [InlineData("HS512", JwsProblem.AlgorithmSymmetric)]
    [InlineData("PS256", JwsProblem.AlgorithmUnsupported)]
    [InlineData("es256", JwsProblem.AlgorithmUnsupported)]
    [InlineData("", JwsProblem.AlgorithmUnsupported)]
    [InlineData("ES256", JwsProblem.KeyOfOtherKind)]
    [InlineData("RS256", JwsProblem.KeyOfOtherKind)]
    [InlineData("Ed25519", JwsProblem.None)]
    public void The_key_and_not_the_header_decides_the_algorithm(string algorithm, JwsProblem expected)
    {
        var key = TestTokens.Key(KeyKind.Ed25519);
        var token = TestTokens.Craft(new JsonObject { ["alg"] = algorithm }, new JsonObject(), key);
        CompactJws.Parse(token, out _)!.Verify(key.Public).ShouldBe(expected);
    }

    [Fact]
    public void A_code_made_with_the_public_key_as_secret_is_refused()
    {
        var key = TestTokens.Key(KeyKind.Rsa);
        var signed = $"{TestTokens.Encode("{\"alg\":\"HS256\"}")}.{TestTokens.Encode("{}")}";
        var mac = System.Security.Cryptography.HMACSHA256.HashData(JsonWebKeyWriter.Write(key.Public), Encoding.ASCII.GetBytes(signed));
        CompactJws.Parse($"{signed}.{Base64UrlText.Encode(mac)}", out _)!.Verify(key.Public).ShouldBe(JwsProblem.AlgorithmSymmetric);
    }

    [Theory]
    [InlineData("""{"alg":"EdDSA","crit":["exp"],"exp":1}""", JwsProblem.CriticalExtension)]
    [InlineData("""{"alg":"EdDSA","crit":[]}""", JwsProblem.CriticalExtension)]
    [InlineData("""{"alg":"EdDSA","crit":["b64"],"b64":false}""", JwsProblem.UnencodedPayload)]
    [InlineData("""{"alg":"EdDSA","b64":false}""", JwsProblem.UnencodedPayload)]
    [InlineData("""{"alg":"EdDSA","zip":"DEF"}""", JwsProblem.None)]
    public void Extensions_that_must_be_understood_are_refused(string header, JwsProblem expected)
    {
        var key = TestTokens.Key(KeyKind.Ed25519);
        var token = TestTokens.Craft(JsonNode.Parse(header)!.AsObject(), new JsonObject(), key);
        CompactJws.Parse(token, out _)!.Verify(key.Public).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("..")]
    [InlineData("e30.e30")]
    [InlineData("e30.e30.AA.AA")]
    [InlineData("e30.e30.AA")]
    [InlineData("eyJhbGciOiJFZERTQSJ9.e30=.AA")]
    [InlineData("eyJhbGciOiJFZERTQSJ9.e30.AB")]
    [InlineData("eyJhbGciOiJFZERTQSJ9.e3 0.AA")]
    [InlineData("W10.e30.AA")]
    public void Text_that_is_not_a_strict_compact_form_is_not_read(string text)
    {
        CompactJws.Parse(text, out var problem).ShouldBeNull();
        problem.ShouldNotBe(JwsProblem.None);
    }

    [Theory]
    [InlineData("""{"alg":"EdDSA","alg":"none"}""")]
    [InlineData("""{"alg":1}""")]
    [InlineData("""{"alg":"EdDSA","kid":1}""")]
    [InlineData("""{"alg":"EdDSA","typ":null}""")]
    [InlineData("""{"alg":"EdDSA","jwk":"x"}""")]
    [InlineData("""{"alg":"EdDSA"} """ + "x")]
    public void A_header_that_two_readers_could_read_differently_is_refused(string header)
    {
        CompactJws.Parse($"{TestTokens.Encode(header)}.e30.AA", out var problem).ShouldBeNull();
        problem.ShouldBe(JwsProblem.HeaderMalformed);
    }

    [Fact]
    public void The_type_is_a_media_type_whatever_its_case_and_prefix()
    {
        var token = TestTokens.Craft(
            new JsonObject { ["alg"] = "EdDSA", ["typ"] = "application/VC+JWT" },
            new JsonObject(),
            TestTokens.Key(KeyKind.Ed25519)
        );
        CompactJws.Parse(token, out _)!.Header.IsOfType("vc+jwt").ShouldBeTrue();
    }

    [Fact]
    public void The_Ed25519_example_of_RFC_8037_comes_out()
    {
        using var jwk = JsonDocument.Parse(
            """{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"""
        );
        using var key = JsonWebKeyReader.ReadPrivate(jwk.RootElement, out _).ShouldNotBeNull();
        var token = CompactJws.Sign("Example of Ed25519 signing"u8, key, _ => { });
        token.ShouldBe(
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
        );
        CompactJws.Parse(token, out _)!.Verify(key.Public).ShouldBe(JwsProblem.None);
    }

    [Fact]
    public void The_ES256_example_of_RFC_7515_verifies()
    {
        using var jwk = JsonDocument.Parse(
            """{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"""
        );
        var key = JsonWebKeyReader.Read(jwk.RootElement, out _).ShouldNotBeNull();
        const string Token =
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            + "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
        CompactJws.Parse(Token, out _)!.Verify(key).ShouldBe(JwsProblem.None);
    }

    [Fact]
    public void The_RS256_example_of_RFC_7515_verifies()
    {
        using var jwk = JsonDocument.Parse(
            """
            {"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}
            """
        );
        var key = JsonWebKeyReader.Read(jwk.RootElement, out _).ShouldNotBeNull();
        const string Token =
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            + "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
        CompactJws.Parse(Token, out _)!.Verify(key).ShouldBe(JwsProblem.None);
    }

    private static string Sign(KeyKind kind) => CompactJws.Sign(Payload, TestTokens.Key(kind), header => header.WriteString("typ", "x"));
}
