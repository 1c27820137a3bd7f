using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>
/// The credential of a VC Data Model 1.1 token. The encoding rules of section 6.3.1 let an issuer leave out of <c>vc</c> what the claims say already;
/// the decoding rules put it back. What is in both stays as <c>vc</c> has it, and is compared afterwards.
/// </summary>
internal static class EarlierCredential
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Restore(JsonElement claims, JsonElement credential)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Writing))
        {
            writer.WriteStartObject();
            foreach (var member in credential.EnumerateObject())
            {
                WriteMember(writer, claims, member);
            }

            WriteAbsent(writer, claims, credential);
            writer.WriteEndObject();
        }

        using var restored = JsonDocument.Parse(output.WrittenMemory);
        return restored.RootElement.Clone();
    }

    private static void WriteMember(Utf8JsonWriter writer, JsonElement claims, JsonProperty member)
    {
        var claim = member.Name switch
        {
            "issuer" => JsonMembers.Text(claims, "iss"),
            "credentialSubject" => JsonMembers.Text(claims, "sub"),
            _ => null,
        };
        if (claim is null || member.Value.ValueKind != JsonValueKind.Object || JsonMembers.Member(member.Value, "id") is not null)
        {
            member.WriteTo(writer);
            return;
        }

        writer.WriteStartObject(member.Name);
        writer.WriteString("id", claim);
        foreach (var inner in member.Value.EnumerateObject())
        {
            inner.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteAbsent(Utf8JsonWriter writer, JsonElement claims, JsonElement credential)
    {
        WriteText(writer, credential, "id", JsonMembers.Text(claims, "jti"));
        WriteText(writer, credential, "issuer", JsonMembers.Text(claims, "iss"));
        WriteText(writer, credential, "issuanceDate", Instant(claims, "nbf"));
        WriteText(writer, credential, "expirationDate", Instant(claims, "exp"));
    }

    private static void WriteText(Utf8JsonWriter writer, JsonElement credential, string name, string? value)
    {
        if (value is not null && JsonMembers.Member(credential, name) is null)
        {
            writer.WriteString(name, value);
        }
    }

    private static string? Instant(JsonElement claims, string name) =>
        JsonMembers.Member(claims, name) is { } value && NumericDate.TryRead(value, out var instant)
            ? instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
}
