using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>From JSON to the model: profiles and what they are made of.</summary>
internal static class ProfileModel
{
    // Parents of parents end with the nesting of the document at the latest; no organisation needs as many.
    private const int MostParents = 16;

    public static Profile Read(JsonElement profile) => Read(profile, MostParents);

    public static Image ReadImage(JsonElement image) => new(image.RequiredText("id"), image.RawText("caption"));

    /// <summary>The image of an object, which Open Badges 2.0 wrote as an address alone.</summary>
    public static Image? ImageOf(JsonElement owner) =>
        owner.Member("image").One() is { ValueKind: JsonValueKind.String }
            ? new Image(owner.RequiredText("image"))
            : owner.Object("image", ReadImage);

    public static IdentifierEntry ReadIdentifier(JsonElement entry) =>
        new(entry.RequiredText("identifier"), entry.RequiredText("identifierType"));

    private static Profile Read(JsonElement profile, int parents)
    {
        if (profile.ValueKind != JsonValueKind.Object)
        {
            return new Profile { Id = Json.JsonMembers.Text(profile) ?? "" };
        }

        return new Profile
        {
            Id = profile.RequiredText("id"),
            Name = profile.RawText("name"),
            Url = profile.RawText("url"),
            Description = profile.RawText("description"),
            Email = profile.RawText("email"),
            Image = ImageOf(profile),
            Address = profile.Object("address", ReadAddress),
            OtherIdentifiers = profile.Objects("otherIdentifier", ReadIdentifier),
            ParentOrganization = parents > 0 ? profile.Object("parentOrg", p => Read(p, parents - 1)) : null,
            Phone = profile.RawText("phone"),
            Official = profile.RawText("official"),
            Person = ReadPerson(profile),
            DateOfBirth = profile.Date("dateOfBirth"),
            Endorsements = profile.Documents("endorsement"),
            EndorsementJwts = profile.RawTexts("endorsementJwt"),
        };
    }

    private static PersonName? ReadPerson(JsonElement profile)
    {
        var person = new PersonName
        {
            Family = profile.RawText("familyName"),
            Given = profile.RawText("givenName"),
            Additional = profile.RawText("additionalName"),
            Patronymic = profile.RawText("patronymicName"),
            HonorificPrefix = profile.RawText("honorificPrefix"),
            HonorificSuffix = profile.RawText("honorificSuffix"),
            FamilyPrefix = profile.RawText("familyNamePrefix"),
        };
        return person == new PersonName() ? null : person;
    }

    private static Address ReadAddress(JsonElement address) =>
        new()
        {
            Country = address.RawText("addressCountry"),
            CountryCode = address.RawText("addressCountryCode"),
            Region = address.RawText("addressRegion"),
            Locality = address.RawText("addressLocality"),
            Street = address.RawText("streetAddress"),
            PostOfficeBoxNumber = address.RawText("postOfficeBoxNumber"),
            PostalCode = address.RawText("postalCode"),
            Geo = address.Object("geo", g => new GeoCoordinates(g.Number("latitude") ?? 0, g.Number("longitude") ?? 0)),
        };
}
