using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;

namespace Aloi.Standards.OpenBadges2;

/// <summary>
/// Writes the documents of Open Badges 2.0 as UTF-8 JSON, each with its context, ready to be served as <c>application/ld+json</c>
/// (section "Publishing Badge Objects"). What is linked with its content is embedded, what is only named is named.
/// </summary>
public static class OpenBadges2Writer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A hosted assertion, to be published at its identifier and baked; or the payload of a signed one.</summary>
    public static byte[] WriteAssertion(Assertion assertion)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        return Document(json => AssertionWriting.Write(json, assertion));
    }

    /// <summary>What stays at the identifier of a revoked hosted assertion (class Assertion, <c>revoked</c>), served with the status 410.</summary>
    public static byte[] WriteRevoked(string id, string? reason = null) =>
        Document(json =>
        {
            json.WriteString("type", "Assertion");
            json.WriteString("id", id);
            json.WriteBoolean("revoked", true);
            WriteText(json, "revocationReason", reason);
        });

    /// <summary>What can be awarded, to be published at its identifier.</summary>
    public static byte[] WriteBadgeClass(BadgeClass badge)
    {
        ArgumentNullException.ThrowIfNull(badge);
        return Document(json => BadgeClassWriting.Write(json, badge));
    }

    /// <summary>The issuer's profile, to be published at its identifier.</summary>
    public static byte[] WriteIssuer(Issuer issuer)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        return Document(json => BadgeClassWriting.Write(json, issuer));
    }

    /// <summary>A key of the issuer's, to be published at its identifier.</summary>
    public static byte[] WriteKey(CryptographicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Document(json => BadgeClassWriting.Write(json, key));
    }

    /// <summary>The issuer's list of revoked signed assertions, to be published at its identifier.</summary>
    public static byte[] WriteRevocationList(RevocationList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Document(json =>
        {
            json.WriteString("type", "RevocationList");
            json.WriteString("id", list.Id);
            WriteText(json, "issuer", list.Issuer);
            WriteAll(json, "revokedAssertions", list.Revoked, Write);
        });
    }

    /// <summary>
    /// A signed assertion: the compact JWS with the assertion as its payload (section "SignedBadge Verification"). Its verification must be
    /// signed; RSA is what every verifier reads.
    /// </summary>
    /// <exception cref="ArgumentException">The assertion says that it is hosted.</exception>
    public static string Sign(Assertion assertion, PrivateKey key)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        return assertion.Verification.Kind == BadgeVerificationKind.Signed
            ? CompactJws.Sign(WriteAssertion(assertion), key, _ => { })
            : throw new ArgumentException("An assertion that says it is hosted is not signed.", nameof(assertion));
    }

    internal static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>An array, also when it is empty: an empty list of revocations says something.</summary>
    internal static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RevokedAssertion revoked)
    {
        json.WriteStartObject();
        json.WriteString("id", revoked.Id);
        WriteText(json, "revocationReason", revoked.Reason);
        json.WriteEndObject();
    }

    private static byte[] Document(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            json.WriteString("@context", OpenBadgeVersion.Context20);
            write(json);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
