using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Jose;

/// <summary>The members of a credential that the registered claims of a token repeat (RFC 7519 section 4.1, Open Badges 3.0 section 8.2.3).</summary>
internal sealed record CredentialClaims
{
    public string? Issuer { get; private init; }

    public string? Id { get; private init; }

    public string? Subject { get; private init; }

    public DateTimeOffset? From { get; private init; }

    public DateTimeOffset? Until { get; private init; }

    public static CredentialClaims Of(JsonElement credential) =>
        new()
        {
            Issuer = Identifier(credential, "issuer"),
            Id = JsonMembers.Text(credential, "id"),
            Subject = Identifier(credential, "credentialSubject"),
            From = Instant(credential, "validFrom") ?? Instant(credential, "issuanceDate"),
            Until = Instant(credential, "validUntil") ?? Instant(credential, "expirationDate"),
        };

    private static string? Identifier(JsonElement owner, string name) =>
        JsonMembers.Member(owner, name) is { } value ? JsonMembers.Text(value) ?? JsonMembers.Text(OnlyOne(value), "id") : null;

    // One claim cannot stand for several subjects: only a set of one has an identifier here.
    private static JsonElement OnlyOne(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 ? value[0] : value;

    private static DateTimeOffset? Instant(JsonElement credential, string name) =>
        CredentialInstant.TryParse(JsonMembers.Text(credential, name), out var instant) ? instant : null;
}
