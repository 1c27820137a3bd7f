using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Json;

namespace Aloi.CommandLine.Conformance;

/// <summary>A key of the suite.</summary>
/// <param name="Public">The public key.</param>
/// <param name="Private">The private key; null where only the public one is given.</param>
/// <param name="Id">The verification method's address, else the key's own name, else the key as a DID.</param>
internal sealed record JoseKey(PublicKey Public, PrivateKey? Private, string Id);

/// <summary>Reads a JSON Web Key, or a verification method (Controlled Identifiers 1.0 section 2.2) with <c>publicKeyJwk</c> and <c>secretKeyJwk</c>.</summary>
internal static class JoseKeyFile
{
    public static JoseKey? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var parsed = StrictJson.Parse(utf8);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? Read(parsed.RootElement) : null;
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }

    private static JoseKey? Read(JsonElement file)
    {
        var secret = Jwk(file, "secretKeyJwk") ?? Jwk(file, "privateKeyJwk") ?? (file.TryGetProperty("d", out _) ? file : null);
        var known = Jwk(file, "publicKeyJwk") ?? (file.TryGetProperty("kty", out _) ? file : null);
        var id = Text(file, "id") ?? Text(known ?? secret ?? file, "kid");
        if (secret is { } whole)
        {
            return JsonWebKeyReader.ReadPrivate(whole, out _) is { } key
                ? new JoseKey(key.Public, key, id ?? DidJwk.VerificationMethod(key.Public))
                : null;
        }

        return known is { } open && JsonWebKeyReader.Read(open, out _) is { } shared
            ? new JoseKey(shared, Private: null, id ?? DidJwk.VerificationMethod(shared))
            : null;
    }

    private static JsonElement? Jwk(JsonElement file, string name) =>
        file.TryGetProperty(name, out var jwk) && jwk.ValueKind == JsonValueKind.Object ? jwk : null;

    private static string? Text(JsonElement file, string name) =>
        file.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
