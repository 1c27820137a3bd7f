using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.OpenBadges;

/// <summary>The small classes of Open Badges 3.0, appendix B, of which the others are made, member by member.</summary>
internal static class PartForms
{
    public static readonly ObjectForm Image = new(
        new ObjectKind("Image", Alone: true, Closed: true),
        () => [Required("id", AbsoluteUri), Optional("caption", Text)]
    );

    public static readonly ObjectForm Alignment = new(
        "Alignment",
        () =>
            [
                Required("targetName", Text),
                Required("targetUrl", AbsoluteUri),
                Optional("targetCode", Text),
                Optional("targetDescription", Text),
                Optional("targetFramework", Text),
                Optional("targetType", PublishedLists.AlignmentTargetType),
            ]
    );

    public static readonly ObjectForm Criteria = new(ObjectKind.Any, () => [Optional("id", AbsoluteUri), Optional("narrative", Text)]);

    public static readonly ObjectForm Evidence = new(
        "Evidence",
        () =>
            [
                Optional("id", AbsoluteUri),
                Optional("name", Text),
                Optional("narrative", Text),
                Optional("description", Text),
                Optional("genre", Text),
                Optional("audience", Text),
            ]
    );

    public static readonly ObjectForm Identity = new(
        new ObjectKind("IdentityObject", Alone: true, Closed: true),
        () =>
            [
                Required("hashed", TrueOrFalse),
                Required("identityHash", Text),
                Required("identityType", PublishedLists.IdentifierType),
                Optional("salt", Text),
            ]
    );

    public static readonly ObjectForm IdentifierEntry = new(
        new ObjectKind("IdentifierEntry", Alone: true, Closed: true),
        () => [Required("identifier", Text), Required("identifierType", PublishedLists.IdentifierType)]
    );

    public static readonly ObjectForm Related = new(
        "Related",
        () => [Required("id", AbsoluteUri), Optional("inLanguage", LanguageTag), Optional("version", Text)]
    );

    private static readonly ObjectForm Geo = new(
        new ObjectKind("GeoCoordinates", Alone: true),
        () => [Required("latitude", Number), Required("longitude", Number)]
    );

    public static readonly ObjectForm Address = new(
        "Address",
        () =>
            [
                Optional("addressCountry", Text),
                Optional("addressCountryCode", Text),
                Optional("addressRegion", Text),
                Optional("addressLocality", Text),
                Optional("streetAddress", Text),
                Optional("postOfficeBoxNumber", Text),
                Optional("postalCode", Text),
                Optional("geo", Geo),
            ]
    );
}
