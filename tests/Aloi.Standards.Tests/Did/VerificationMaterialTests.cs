using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Did;

public sealed class VerificationMaterialTests
{
    private static readonly PublicKey P256 = EcdsaPrivateKey.Generate(KeyKind.P256).Public;
    private static readonly PublicKey P384 = EcdsaPrivateKey.Generate(KeyKind.P384).Public;
    private static readonly PublicKey Ed25519 = Ed25519PrivateKey.Generate().Public;
    private static readonly PublicKey Koblitz = Multikey.ReadPublic("zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme", out _)!;

    public static TheoryData<string, string, string> Known { get; } =
        new()
        {
            { "Multikey", "publicKeyMultibase", "P256" },
            { "Multikey", "publicKeyMultibase", "P384" },
            { "Multikey", "publicKeyMultibase", "Ed25519" },
            { "Multikey", "publicKeyMultibase", "Secp256k1" },
            { "JsonWebKey", "publicKeyJwk", "P256" },
            { "JsonWebKey2020", "publicKeyJwk", "P384" },
            { "JsonWebKey2020", "publicKeyJwk", "Ed25519" },
            { "JsonWebKey2020", "publicKeyJwk", "Secp256k1" },
            { "Ed25519VerificationKey2020", "publicKeyMultibase", "Ed25519" },
            { "Ed25519VerificationKey2018", "publicKeyBase58", "Ed25519" },
            { "EcdsaSecp256r1VerificationKey2019", "publicKeyMultibase", "P256" },
            { "EcdsaSecp256r1VerificationKey2019", "publicKeyJwk", "P256" },
            { "EcdsaSecp256r1VerificationKey2019", "publicKeyBase58", "P256" },
            { "EcdsaSecp384r1VerificationKey2019", "publicKeyHex", "P384" },
            { "EcdsaSecp256k1VerificationKey2019", "publicKeyHex", "Secp256k1" },
            { "EcdsaSecp256k1VerificationKey2019", "publicKeyJwk", "Secp256k1" },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void Each_type_of_method_gives_its_key(string type, string form, string kind)
    {
        var key = Key(kind);
        var method = Read($$"""{"id":"#k","type":"{{type}}","controller":"did:example:a","{{form}}":{{Written(key, form)}}}""");
        method.KeyProblem.ShouldBe(MultikeyProblem.None);
        method.Key.ShouldBe(key);
    }

    [Theory]
    [InlineData("Ed25519VerificationKey2020", "publicKeyMultibase", "P256")]
    [InlineData("EcdsaSecp256r1VerificationKey2019", "publicKeyMultibase", "P384")]
    [InlineData("EcdsaSecp256r1VerificationKey2019", "publicKeyJwk", "Secp256k1")]
    [InlineData("Multikey", "publicKeyJwk", "P256")]
    [InlineData("JsonWebKey2020", "publicKeyMultibase", "P256")]
    [InlineData("Multikey", "publicKeyBase58", "Ed25519")]
    public void A_key_of_another_kind_or_form_than_the_type_says_is_malformed(string type, string form, string kind)
    {
        var method = Read($$"""{"id":"#k","type":"{{type}}","controller":"did:example:a","{{form}}":{{Written(Key(kind), form)}}}""");
        method.Key.ShouldBeNull();
        method.KeyProblem.ShouldBe(MultikeyProblem.Malformed);
    }

    [Fact]
    public void Two_forms_of_a_key_leave_open_which_one_counts()
    {
        var method = Read(
            $$"""
            {"id":"#k","type":"EcdsaSecp256r1VerificationKey2019","controller":"did:example:a",
             "publicKeyMultibase":{{Written(P256, "publicKeyMultibase")}},"publicKeyJwk":{{Written(P256, "publicKeyJwk")}}}
            """
        );
        method.KeyProblem.ShouldBe(MultikeyProblem.Malformed);
    }

    [Theory]
    [InlineData("publicKeyBase58", "\"0OIl\"")]
    [InlineData("publicKeyBase58", "7")]
    [InlineData("publicKeyBase58", "\"\"")]
    [InlineData("publicKeyMultibase", "\"z0\"")]
    public void A_text_that_is_no_key_is_malformed(string form, string value)
    {
        var method = Read($$"""{"id":"#k","type":"Ed25519VerificationKey2018","controller":"did:example:a","{{form}}":{{value}}}""");
        method.KeyProblem.ShouldBe(MultikeyProblem.Malformed);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("zz")]
    [InlineData("02")]
    public void A_hex_text_that_is_no_key_is_malformed(string hex)
    {
        var method = Read(
            $$"""{"id":"#k","type":"EcdsaSecp256k1VerificationKey2019","controller":"did:example:a","publicKeyHex":"{{hex}}"}"""
        );
        method.KeyProblem.ShouldBe(MultikeyProblem.Malformed);
    }

    [Theory]
    [InlineData("P256", "zDn")]
    [InlineData("P384", "z82L")]
    [InlineData("Ed25519", "z6Mk")]
    [InlineData("Secp256k1", "zQ3s")]
    public async Task A_did_that_is_its_own_key_is_resolved_without_asking_anybody(string kind, string head)
    {
        var key = Key(kind);
        DidKey.Format(key).ShouldStartWith("did:key:" + head);
        foreach (
            var (did, address) in new[]
            {
                (DidKey.Format(key), DidKey.VerificationMethod(key)),
                (DidJwk.Format(key), DidJwk.VerificationMethod(key)),
            }
        )
        {
            var resolver = new KeyResolver(OfflineDocumentSource.Instance, new KeyResolverOptions());
            var request = new KeyRequest(address, "assertionMethod", did, SampleBadge.Awarded);
            var found = await resolver.ResolveAsync(request, TestContext.Current.CancellationToken);
            found.ShouldBeOfType<KeyResolution.Found>().Key.ShouldBe(key);
        }
    }

    private static PublicKey Key(string kind) =>
        kind switch
        {
            "P256" => P256,
            "P384" => P384,
            "Ed25519" => Ed25519,
            _ => Koblitz,
        };

    private static string Written(PublicKey key, string form) =>
        form switch
        {
            "publicKeyJwk" => Encoding.UTF8.GetString(JsonWebKeyWriter.Write(key)),
            "publicKeyMultibase" => $"\"{Multikey.EncodePublic(key)}\"",
            "publicKeyBase58" => $"\"{Base58Btc.Encode(Raw(key))}\"",
            _ => $"\"{Convert.ToHexStringLower(Raw(key))}\"",
        };

    private static ReadOnlySpan<byte> Raw(PublicKey key) => key is EcdsaPublicKey ecdsa ? ecdsa.Compressed : ((Ed25519PublicKey)key).Bytes;

    private static VerificationMethod Read(string method)
    {
        var document = JsonElement.Parse($$"""{"id":"did:example:a","verificationMethod":[{{method}}]}""");
        return DidDocumentReader.Read(document).ShouldNotBeNull().VerificationMethods.Single();
    }
}
