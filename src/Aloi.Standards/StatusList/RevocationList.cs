using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>A credential that its issuer revoked (1EdTech Revocation List Status Method 1.0; Open Badges 3.0, section OpenBadgeCredential Verification).</summary>
/// <param name="Id">The <c>id</c> of the credential.</param>
/// <param name="Reason">Why, in the issuer's words; null when it does not say.</param>
public sealed record RevokedCredential(string Id, string? Reason = null);

/// <summary>
/// The list behind a status of type <c>1EdTechRevocationList</c> (1EdTech Revocation List Status Method 1.0,
/// https://purl.imsglobal.org/spec/vcrl/v1p0; Open Badges 3.0, section OpenBadgeCredential Verification): a JSON document of the issuer, which names its revoked credentials one by one. It needs no
/// proof of its own; who serves it under https is believed. It tells everybody which credentials are revoked, so
/// <see cref="StatusListCredential"/> is kinder to people.
/// </summary>
/// <param name="Id">Where the list is served.</param>
/// <param name="Issuer">The <c>id</c> of the issuer.</param>
/// <param name="Revoked">The revoked credentials.</param>
public sealed record RevocationList(string? Id, string Issuer, IReadOnlyList<RevokedCredential> Revoked)
{
    /// <summary>The type of the status that names such a list.</summary>
    public const string TypeName = "1EdTechRevocationList";

    /// <summary>The most credentials read from one list.</summary>
    public const int MaxRevoked = 200_000;

    // 1EdTech's own validator quotes the specification with the first name and reads the second. Nobody may miss a revocation for an "s".
    internal static readonly string[] ListNames = ["revokedCredentials", "revokedCredential"];

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The address of the list that a status names; null when the status is of another type, or its <c>id</c> is no https address.</summary>
    public static Uri? AddressOf(JsonElement status) =>
        JsonMembers.HasText(status, "type", TypeName)
        && Uri.TryCreate(JsonMembers.Text(status, "id"), UriKind.Absolute, out var address)
        && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
            ? address
            : null;

    /// <summary>Reads a list; null when a member is missing or has the wrong form, or when it is longer than <see cref="MaxRevoked"/>.</summary>
    public static RevocationList? Read(JsonElement document) => RevocationListReader.Read(document);

    /// <summary>What the list says of a credential; null when it does not name it.</summary>
    public RevokedCredential? Find(string credentialId)
    {
        foreach (var revoked in Revoked)
        {
            if (string.Equals(revoked.Id, credentialId, StringComparison.Ordinal))
            {
                return revoked;
            }
        }

        return null;
    }

    /// <summary>The list as UTF-8 JSON, without a proof. The credentials are named under both names that readers look for.</summary>
    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        if (Id is not null)
        {
            writer.WriteString("id", Id);
        }

        writer.WriteString("issuer", Issuer);
        foreach (var name in ListNames)
        {
            WriteRevoked(writer, name);
        }

        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private void WriteRevoked(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartArray(name);
        foreach (var revoked in Revoked)
        {
            writer.WriteStartObject();
            writer.WriteString("id", revoked.Id);
            writer.WriteBoolean("revoked", true);
            if (revoked.Reason is { } reason)
            {
                writer.WriteString("revocationReason", reason);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
