using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

internal static class ProfileWriter
{
    public static void Write(Utf8JsonWriter json, Profile profile)
    {
        json.WriteStartObject();
        json.WriteString("id", profile.Id);
        json.WriteType("Profile");
        json.WriteText("name", profile.Name);
        json.WriteText("url", profile.Url);
        json.WriteText("description", profile.Description);
        json.WriteText("email", profile.Email);
        json.WriteImage(profile.Image);
        WriteAddress(json, profile.Address);
        json.WriteObjects("otherIdentifier", profile.OtherIdentifiers, WriteIdentifier);
        if (profile.ParentOrganization is { } parent)
        {
            json.WritePropertyName("parentOrg");
            Write(json, parent);
        }

        json.WriteEndObject();
    }

    public static void WriteIdentifier(Utf8JsonWriter json, IdentifierEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("type", "IdentifierEntry");
        json.WriteString("identifier", entry.Identifier);
        json.WriteString("identifierType", entry.IdentifierType);
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, Address? address)
    {
        if (address is null)
        {
            return;
        }

        json.WriteStartObject("address");
        json.WriteType("Address");
        json.WriteText("addressCountry", address.Country);
        json.WriteText("addressCountryCode", address.CountryCode);
        json.WriteText("addressRegion", address.Region);
        json.WriteText("addressLocality", address.Locality);
        json.WriteText("streetAddress", address.Street);
        json.WriteText("postalCode", address.PostalCode);
        json.WriteEndObject();
    }
}
