using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;
using Aloi.Standards.Tests.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>The W3C test vectors of ecdsa-sd-2023, which live beside the repository.</summary>
internal static class SdVectors
{
    // The published context of these vectors is not to be had, so the terms that they use are defined here as their statements show them.
    private const string CitizenshipUrl = "https://w3id.org/citizenship/v4rc1";

    private const string Citizenship = """
        {"@context": {
          "@protected": true,
          "citizenship": "https://w3id.org/citizenship#",
          "schema": "https://schema.org/",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "PermanentResidentCardCredential": "citizenship:PermanentResidentCardCredential",
          "EmploymentAuthorizationDocumentCredential": "citizenship:EmploymentAuthorizationDocumentCredential",
          "PermanentResidentCard": "citizenship:PermanentResidentCard",
          "EmploymentAuthorizationDocument": "citizenship:EmploymentAuthorizationDocument",
          "PermanentResident": "citizenship:PermanentResident",
          "EmployablePerson": "citizenship:EmployablePerson",
          "Person": "schema:Person",
          "image": {"@id": "schema:image", "@type": "@id"},
          "givenName": "schema:givenName",
          "additionalName": "schema:additionalName",
          "familyName": "schema:familyName",
          "gender": "schema:gender",
          "identifier": "schema:identifier",
          "birthDate": {"@id": "schema:birthDate", "@type": "xsd:dateTime"},
          "birthCountry": "citizenship:birthCountry",
          "residentSince": {"@id": "citizenship:residentSince", "@type": "xsd:dateTime"},
          "commuterClassification": "citizenship:commuterClassification",
          "permanentResidentCard": "citizenship:permanentResidentCard",
          "employmentAuthorizationDocument": "citizenship:employmentAuthorizationDocument",
          "lprCategory": "citizenship:lprCategory",
          "lprNumber": "citizenship:lprNumber"
        }}
        """;

    private static readonly Lazy<ContextLibrary> LazyContexts = new(() =>
        ContextLibrary.Published.Contains(CitizenshipUrl)
            ? ContextLibrary.Published
            : ContextLibrary.Published.With(CitizenshipUrl, Encoding.UTF8.GetBytes(Citizenship))
    );

    internal static ContextLibrary Contexts => LazyContexts.Value;

    internal static JsonElement Json(string path) => JsonElement.Parse(Vectors.Read($"vectors/vc-di-ecdsa/{path}"));

    internal static string Text(string path) => Encoding.UTF8.GetString(Vectors.Read($"vectors/vc-di-ecdsa/{path}"));

    internal static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(t => t.GetString()!)];

    internal static int[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.GetInt32())];

    /// <summary>A map as the vectors write it: number and text.</summary>
    internal static Dictionary<int, string> Map(JsonElement map) =>
        map.GetProperty("value").EnumerateArray().ToDictionary(p => p[0].GetInt32(), p => p[1].GetString()!);

    internal static EcdsaPrivateKey BaseKey() => Key("baseKeyPair");

    internal static byte[] HmacKey() => Convert.FromHexString(Material().GetProperty("hmacKeyString").GetString()!);

    internal static BaseProofSecrets Secrets() => new(Key("proofKeyPair"), HmacKey());

    internal static EcdsaPublicKey ProofKey() =>
        Multikey
            .ReadPublic(Material().GetProperty("proofKeyPair").GetProperty("publicKeyMultibase").GetString(), out _)
            .ShouldBeOfType<EcdsaPublicKey>();

    private static EcdsaPrivateKey Key(string name)
    {
        var secret = Material().GetProperty(name).GetProperty("secretKeyMultibase").GetString();
        Multikey.TryReadPrivate(secret, out var key).ShouldBeTrue();
        return key.ShouldBeOfType<EcdsaPrivateKey>();
    }

    private static JsonElement Material() => Json("ecdsa-sd-2023/SDKeyMaterial.json");
}
