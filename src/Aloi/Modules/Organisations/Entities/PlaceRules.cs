using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>What the name, country, site and time zone of an organisation or entity must look like.</summary>
internal static class PlaceRules
{
    public static List<Problem> Check(string name, string? country, string? url, string? timeZone)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add(CommonProblems.Missing.With("name").At(new Location(Field: "name")));
        }
        else if (name.Length > OrganisationsLimits.Name)
        {
            problems.Add(CommonProblems.TooLong.With("name", OrganisationsLimits.Name).At(new Location(Field: "name")));
        }

        if (country is not null && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
        {
            problems.Add(OrganisationsProblems.UnknownCountry.With(Shown(country)).At(new Location(Field: "country")));
        }

        if (url is not null && !IsWebAddress(url))
        {
            problems.Add(OrganisationsProblems.NotAWebAddress.With(Shown(url)).At(new Location(Field: "url")));
        }

        if (timeZone is not null && !(timeZone.Length <= 60 && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)))
        {
            problems.Add(OrganisationsProblems.UnknownTimeZone.With(Shown(timeZone)).At(new Location(Field: "timeZone")));
        }

        return problems;
    }

    private static bool IsWebAddress(string url) =>
        url.Length <= OrganisationsLimits.Url
        && Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);

    private static string Shown(string value) => value.Length <= 80 ? value : value[..80] + "…";
}
