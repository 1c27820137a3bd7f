using System.Globalization;
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
        json.WriteProfile("parentOrg", profile.ParentOrganization);
        json.WriteText("phone", profile.Phone);
        json.WriteText("official", profile.Official);
        WritePerson(json, profile.Person);
        json.WriteText("dateOfBirth", profile.DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteElements("endorsement", profile.Endorsements);
        json.WriteEndObject();
    }

    public static void WriteProfile(this Utf8JsonWriter json, string name, Profile? profile)
    {
        if (profile is not null)
        {
            json.WritePropertyName(name);
            Write(json, profile);
        }
    }

    private static void WritePerson(Utf8JsonWriter json, PersonName? person)
    {
        if (person is null)
        {
            return;
        }

        json.WriteText("familyName", person.Family);
        json.WriteText("givenName", person.Given);
        json.WriteText("additionalName", person.Additional);
        json.WriteText("patronymicName", person.Patronymic);
        json.WriteText("honorificPrefix", person.HonorificPrefix);
        json.WriteText("honorificSuffix", person.HonorificSuffix);
        json.WriteText("familyNamePrefix", person.FamilyPrefix);
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
        json.WriteText("postOfficeBoxNumber", address.PostOfficeBoxNumber);
        json.WriteText("postalCode", address.PostalCode);
        WriteGeo(json, address.Geo);
        json.WriteEndObject();
    }

    private static void WriteGeo(Utf8JsonWriter json, GeoCoordinates? geo)
    {
        if (geo is null)
        {
            return;
        }

        json.WriteStartObject("geo");
        json.WriteString("type", "GeoCoordinates");
        json.WriteNumber("latitude", geo.Latitude);
        json.WriteNumber("longitude", geo.Longitude);
        json.WriteEndObject();
    }
}
