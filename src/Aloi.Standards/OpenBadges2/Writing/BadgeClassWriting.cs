using System.Text.Json;

namespace Aloi.Standards.OpenBadges2;

/// <summary>Writes the members of what can be awarded, of its issuer, and of the issuer's keys.</summary>
internal static class BadgeClassWriting
{
    internal static void Write(Utf8JsonWriter json, BadgeClass badge)
    {
        json.WriteString("type", "BadgeClass");
        json.WriteString("id", badge.Id);
        json.WriteString("name", badge.Name);
        json.WriteString("description", badge.Description);
        json.WriteString("image", badge.Image);
        json.WriteStartObject("criteria");
        OpenBadges2Writer.WriteText(json, "id", badge.Criteria.Id);
        OpenBadges2Writer.WriteText(json, "narrative", badge.Criteria.Narrative);
        json.WriteEndObject();
        WriteLink(json, "issuer", badge.Issuer, Write);
        if (badge.Alignments.Count > 0)
        {
            OpenBadges2Writer.WriteAll(json, "alignment", badge.Alignments, WriteAlignment);
        }

        WriteTexts(json, "tags", badge.Tags);
    }

    internal static void Write(Utf8JsonWriter json, Issuer issuer)
    {
        json.WriteString("type", "Issuer");
        json.WriteString("id", issuer.Id);
        json.WriteString("name", issuer.Name);
        json.WriteString("url", issuer.Url);
        json.WriteString("email", issuer.Email);
        OpenBadges2Writer.WriteText(json, "description", issuer.Description);
        OpenBadges2Writer.WriteText(json, "telephone", issuer.Telephone);
        OpenBadges2Writer.WriteText(json, "image", issuer.Image);
        WriteKeys(json, issuer.PublicKeys);
        OpenBadges2Writer.WriteText(json, "revocationList", issuer.RevocationList);
        if (issuer.Hosting is { } rule)
        {
            json.WriteStartObject("verification");
            json.WriteString("type", "VerificationObject");
            WriteTexts(json, "startsWith", rule.StartsWith);
            WriteTexts(json, "allowedOrigins", rule.AllowedOrigins);
            json.WriteEndObject();
        }
    }

    internal static void Write(Utf8JsonWriter json, CryptographicKey key)
    {
        json.WriteString("type", "CryptographicKey");
        json.WriteString("id", key.Id);
        OpenBadges2Writer.WriteText(json, "owner", key.Owner);
        json.WriteString("publicKeyPem", PublicKeyPem.Write(key.PublicKey));
    }

    internal static void WriteLink<T>(Utf8JsonWriter json, string name, Linked<T> link, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (link.Embedded is not { } embedded)
        {
            json.WriteString(name, link.Id);
            return;
        }

        json.WriteStartObject(name);
        write(json, embedded);
        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, IReadOnlyList<Linked<CryptographicKey>> keys)
    {
        // One key is written alone: that is how most verifiers have seen it.
        if (keys.Count == 1)
        {
            WriteLink(json, "publicKey", keys[0], Write);
        }
        else if (keys.Count > 1)
        {
            OpenBadges2Writer.WriteAll(json, "publicKey", keys, WriteKey);
        }
    }

    private static void WriteKey(Utf8JsonWriter json, Linked<CryptographicKey> key)
    {
        if (key.Embedded is not { } embedded)
        {
            json.WriteStringValue(key.Id);
            return;
        }

        json.WriteStartObject();
        Write(json, embedded);
        json.WriteEndObject();
    }

    private static void WriteAlignment(Utf8JsonWriter json, BadgeAlignment alignment)
    {
        json.WriteStartObject();
        json.WriteString("targetName", alignment.TargetName);
        json.WriteString("targetUrl", alignment.TargetUrl);
        OpenBadges2Writer.WriteText(json, "targetDescription", alignment.TargetDescription);
        OpenBadges2Writer.WriteText(json, "targetFramework", alignment.TargetFramework);
        OpenBadges2Writer.WriteText(json, "targetCode", alignment.TargetCode);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            OpenBadges2Writer.WriteAll(json, name, values, (writer, value) => writer.WriteStringValue(value));
        }
    }
}
