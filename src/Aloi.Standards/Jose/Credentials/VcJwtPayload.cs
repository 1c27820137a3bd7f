using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>Writes the payload of a token from a credential.</summary>
internal static class VcJwtPayload
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Registered = ["iss", "jti", "sub", "nbf", "exp", "vc", "vp"];

    /// <summary>Null when the payload was written, else what the credential lacks.</summary>
    public static VcJwtFinding? Write(ReadOnlyMemory<byte> credential, VcJwtProfile profile, out ReadOnlyMemory<byte> payload)
    {
        payload = credential;
        try
        {
            using var parsed = StrictJson.Parse(credential);
            var claims = CredentialClaims.Of(parsed.RootElement);
            if (Refusal(parsed.RootElement, profile, claims) is { } refusal)
            {
                return refusal;
            }

            if (profile != VcJwtProfile.JoseCose)
            {
                payload = Write(parsed.RootElement, profile, claims);
            }

            return null;
        }
        catch (StrictJsonException refused)
        {
            return new VcJwtFinding(VcJwtProblem.PayloadMalformed, refused.Key ?? refused.Code);
        }
    }

    private static VcJwtFinding? Refusal(JsonElement credential, VcJwtProfile profile, CredentialClaims claims)
    {
        if (credential.ValueKind != JsonValueKind.Object)
        {
            return new VcJwtFinding(VcJwtProblem.PayloadMalformed, "/");
        }

        foreach (var name in Registered)
        {
            if (JsonMembers.Member(credential, name) is not null)
            {
                return new VcJwtFinding(VcJwtProblem.NestedClaim, name);
            }
        }

        return Missing(claims, profile) is { } missing ? new VcJwtFinding(VcJwtProblem.MemberMissing, missing) : null;
    }

    private static string? Missing(CredentialClaims claims, VcJwtProfile profile) =>
        claims.Issuer is null ? "issuer"
        : profile == VcJwtProfile.JoseCose ? null
        : claims.From is null ? "validFrom"
        : profile == VcJwtProfile.DataModel11 ? null
        : claims.Id is null ? "id"
        : claims.Subject is null ? "credentialSubject.id"
        : null;

    private static ReadOnlyMemory<byte> Write(JsonElement credential, VcJwtProfile profile, CredentialClaims claims)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        if (profile == VcJwtProfile.OpenBadges)
        {
            WriteMembers(writer, credential);
        }

        WriteClaims(writer, claims);
        if (profile == VcJwtProfile.DataModel11)
        {
            writer.WriteStartObject("vc");
            WriteMembers(writer, credential);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }

    private static void WriteMembers(Utf8JsonWriter writer, JsonElement credential)
    {
        foreach (var member in credential.EnumerateObject())
        {
            member.WriteTo(writer);
        }
    }

    private static void WriteClaims(Utf8JsonWriter writer, CredentialClaims claims)
    {
        WriteText(writer, "iss", claims.Issuer);
        WriteText(writer, "jti", claims.Id);
        WriteText(writer, "sub", claims.Subject);
        WriteInstant(writer, "nbf", claims.From);
        WriteInstant(writer, "exp", claims.Until);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteInstant(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            writer.WriteNumber(name, NumericDate.Write(instant));
        }
    }
}
