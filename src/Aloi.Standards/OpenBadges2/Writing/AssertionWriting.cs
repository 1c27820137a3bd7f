using System.Globalization;
using System.Text.Json;

namespace Aloi.Standards.OpenBadges2;

/// <summary>Writes the members of an assertion.</summary>
internal static class AssertionWriting
{
    internal static void Write(Utf8JsonWriter json, Assertion assertion)
    {
        json.WriteString("type", "Assertion");
        json.WriteString("id", assertion.Id);
        WriteRecipient(json, assertion.Recipient);
        BadgeClassWriting.WriteLink(json, "badge", assertion.Badge, BadgeClassWriting.Write);
        json.WriteStartObject("verification");
        json.WriteString("type", assertion.Verification.Kind == BadgeVerificationKind.Signed ? "SignedBadge" : "HostedBadge");
        OpenBadges2Writer.WriteText(json, "creator", assertion.Verification.Creator);
        json.WriteEndObject();
        WriteInstant(json, "issuedOn", assertion.IssuedOn);
        WriteInstant(json, "expires", assertion.Expires);
        OpenBadges2Writer.WriteText(json, "image", assertion.Image);
        OpenBadges2Writer.WriteText(json, "narrative", assertion.Narrative);
        if (assertion.Evidence.Count > 0)
        {
            OpenBadges2Writer.WriteAll(json, "evidence", assertion.Evidence, WriteEvidence);
        }
    }

    private static void WriteRecipient(Utf8JsonWriter json, Recipient recipient)
    {
        json.WriteStartObject("recipient");
        json.WriteString("type", recipient.Type);
        json.WriteBoolean("hashed", recipient.Hashed);
        OpenBadges2Writer.WriteText(json, "salt", recipient.Salt);
        json.WriteString("identity", recipient.Identity);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, BadgeEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("type", "Evidence");
        OpenBadges2Writer.WriteText(json, "id", evidence.Id);
        OpenBadges2Writer.WriteText(json, "narrative", evidence.Narrative);
        OpenBadges2Writer.WriteText(json, "name", evidence.Name);
        OpenBadges2Writer.WriteText(json, "description", evidence.Description);
        OpenBadges2Writer.WriteText(json, "genre", evidence.Genre);
        OpenBadges2Writer.WriteText(json, "audience", evidence.Audience);
        json.WriteEndObject();
    }

    // The offset is kept: a day that began at midnight in Paris must not read as the day before.
    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        }
    }
}
