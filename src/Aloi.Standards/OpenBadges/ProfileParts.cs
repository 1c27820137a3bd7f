namespace Aloi.Standards.OpenBadges;

/// <summary>A postal address, or as much of it as matters (Open Badges 3.0, appendix B, class Address).</summary>
public sealed record Address
{
    /// <summary>The country by name.</summary>
    public string? Country { get; init; }

    /// <summary>The country by its ISO 3166-1 alpha-2 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The town.</summary>
    public string? Locality { get; init; }

    /// <summary>Street and number.</summary>
    public string? Street { get; init; }

    /// <summary>The number of the post office box.</summary>
    public string? PostOfficeBoxNumber { get; init; }

    /// <summary>The post code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The point on the map.</summary>
    public GeoCoordinates? Geo { get; init; }
}

/// <summary>A point on the map (Open Badges 3.0, appendix B, class GeoCoordinates), in degrees of WGS 84.</summary>
/// <param name="Latitude">North of the equator; negative to the south.</param>
/// <param name="Longitude">East of Greenwich; negative to the west.</param>
public sealed record GeoCoordinates(double Latitude, double Longitude);

/// <summary>An identifier given by someone else (Open Badges 3.0, appendix B, class IdentifierEntry).</summary>
/// <param name="Identifier">The identifier itself.</param>
/// <param name="IdentifierType">A value of IdentifierTypeEnum, or an extension that starts with <c>ext:</c>.</param>
public sealed record IdentifierEntry(string Identifier, string IdentifierType);

/// <summary>A picture (Open Badges 3.0, appendix B, class Image).</summary>
/// <param name="Id">Its address, or a <c>data:</c> URI.</param>
/// <param name="Caption">What it shows, for those who cannot see it.</param>
public sealed record Image(string Id, string? Caption = null);
