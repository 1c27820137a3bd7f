using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Crypto;

public sealed class RsaKeyTests
{
    // Making a key takes a while; one is enough for all.
    private static readonly RSA Made = RSA.Create(2048);
    private static readonly RsaPrivateKey Key = RsaPrivateKey.TryFromParameters(
        Made.ExportParameters(includePrivateParameters: true),
        out var key
    )
        ? key
        : throw new InvalidOperationException("A key that was just made is refused.");

    [Fact]
    public void A_key_of_1024_bits_is_refused()
    {
        using var rsa = RSA.Create(1024);
        var parameters = rsa.ExportParameters(includePrivateParameters: true);
        RsaPublicKey.TryFromParameters(parameters.Modulus, parameters.Exponent, out _).ShouldBeFalse();
        RsaPrivateKey.TryFromParameters(parameters, out _).ShouldBeFalse();
    }

    [Fact]
    public void Odd_parameters_are_refused()
    {
        var modulus = Key.PublicKey.Modulus.ToArray();
        RsaPublicKey.TryFromParameters(modulus, [1], out _).ShouldBeFalse();
        RsaPublicKey.TryFromParameters(modulus, [2], out _).ShouldBeFalse();
        RsaPublicKey.TryFromParameters(modulus, [0, 3], out _).ShouldBeFalse();
        RsaPublicKey.TryFromParameters([0, .. modulus], [1, 0, 1], out _).ShouldBeFalse();
        RsaPublicKey.TryFromParameters(new byte[2048], [1, 0, 1], out _).ShouldBeFalse();
        modulus[^1] ^= 1;
        RsaPublicKey.TryFromParameters(modulus, [1, 0, 1], out _).ShouldBeFalse();
    }

    [Fact]
    public void A_private_key_travels_as_a_JWK_and_signs_the_same()
    {
        var jwk = Jwk(Made.ExportParameters(includePrivateParameters: true));
        using var key = JsonWebKeyReader.ReadPrivate(Element(jwk), out var problem).ShouldNotBeNull();
        problem.ShouldBe(MultikeyProblem.None);
        key.Sign("x"u8).ShouldBe(Made.SignData("x"u8, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        JsonWebKeyReader.Read(Element(jwk), out _).ShouldBeNull();
    }

    [Fact]
    public void A_public_key_travels_as_a_JWK()
    {
        using var jwk = JsonDocument.Parse(JsonWebKeyWriter.Write(Key.Public));
        JsonWebKeyReader.Read(jwk.RootElement, out _).ShouldBe(Key.Public);
    }

    [Theory]
    [InlineData("p")]
    [InlineData("qi")]
    [InlineData("d")]
    public void A_private_JWK_without_one_of_its_numbers_is_refused(string name)
    {
        var jwk = Jwk(Made.ExportParameters(includePrivateParameters: true));
        jwk.Remove(name);
        JsonWebKeyReader.ReadPrivate(Element(jwk), out _).ShouldBeNull();
    }

    [Fact]
    public void A_signature_of_another_length_is_none()
    {
        var signature = Key.Sign("x"u8);
        Key.Public.Verify("x"u8, signature).ShouldBeTrue();
        Key.Public.Verify("y"u8, signature).ShouldBeFalse();
        Key.Public.Verify("x"u8, signature.AsSpan(1)).ShouldBeFalse();
        Key.Public.Verify("x"u8, []).ShouldBeFalse();
    }

    private static JsonObject Jwk(RSAParameters p) =>
        new()
        {
            ["kty"] = "RSA",
            ["n"] = Base64UrlText.Encode(p.Modulus),
            ["e"] = Base64UrlText.Encode(p.Exponent),
            ["d"] = Base64UrlText.Encode(p.D.AsSpan().TrimStart((byte)0)),
            ["p"] = Base64UrlText.Encode(p.P),
            ["q"] = Base64UrlText.Encode(p.Q),
            ["dp"] = Base64UrlText.Encode(p.DP.AsSpan().TrimStart((byte)0)),
            ["dq"] = Base64UrlText.Encode(p.DQ.AsSpan().TrimStart((byte)0)),
            ["qi"] = Base64UrlText.Encode(p.InverseQ.AsSpan().TrimStart((byte)0)),
        };

    private static JsonElement Element(JsonNode jwk) => JsonDocument.Parse(jwk.ToJsonString()).RootElement.Clone();
}
