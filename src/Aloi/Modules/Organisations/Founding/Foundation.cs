using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>What the first page asks: the organisation, and the person who will administer it.</summary>
/// <param name="Address">The public address; empty leaves proofs on trial until it is set.</param>
public sealed record Foundation(
    string Organisation,
    string Country,
    string TimeZone,
    string GivenName,
    string FamilyName,
    string Email,
    Language Language,
    string Address
)
{
    public static Foundation Empty(Language language) =>
        new("", language == Language.French ? "FR" : "", "Europe/Paris", "", "", "", language, "");
}
