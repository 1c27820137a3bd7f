using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>What a foundation must say, told by the names of the form's fields.</summary>
internal static class FoundationRules
{
    public static List<Problem> Check(Foundation wanted)
    {
        var country = wanted.Country.Length > 0 ? wanted.Country : null;
        var problems = PlaceRules
            .Check(wanted.Organisation, country, url: null, wanted.TimeZone)
            .ConvertAll(p => p.Where?.Field == "name" ? p.At(new Location(Field: "organisation")) : p);
        if (wanted.FamilyName.Length + wanted.GivenName.Length == 0)
        {
            problems.Add(CommonProblems.Missing.With("name").At(new Location(Field: "givenName")));
        }

        if (!EmailAddress.IsPlausible(wanted.Email))
        {
            problems.Add(OrganisationsProblems.WriteAnAddress.With().At(new Location(Field: "email")));
        }

        if (wanted.Address.Length > 0 && ReadAddress(wanted.Address) is null)
        {
            problems.Add(OrganisationsProblems.NotAnOrigin.With(wanted.Address).At(new Location(Field: "address")));
        }

        return problems;
    }

    /// <summary>A public address is an https origin: it goes into signed proofs and into did:web identifiers.</summary>
    public static Uri? ReadAddress(string text) =>
        text.Length <= OrganisationsLimits.Url
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https", PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? address
            : null;
}
