using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Settings;

/// <param name="Version">The version the form was drawn from.</param>
public sealed record SettingsEdit(
    string Name,
    string WelcomeFrench,
    string WelcomeEnglish,
    string LegalFrench,
    string LegalEnglish,
    long Version
);

public sealed record SettingsShown(Organisation Organisation, OrganisationLook Look)
{
    public SettingsEdit Edit() =>
        new(Organisation.Name, Look.WelcomeFrench, Look.WelcomeEnglish, Look.LegalFrench, Look.LegalEnglish, Look.Version);
}

internal static class SettingsRules
{
    public const int LongestSentence = 600;

    public static List<Problem> Check(SettingsEdit edit)
    {
        var problems = new List<Problem>();
        if (edit.Name.Length == 0)
        {
            problems.Add(CommonProblems.Missing.With("name").At(new Location(Field: "name")));
        }

        if (edit.Name.Length > OrganisationsLimits.Name)
        {
            problems.Add(CommonProblems.TooLong.With("name", OrganisationsLimits.Name).At(new Location(Field: "name")));
        }

        var sentences = new[]
        {
            ("welcomeFrench", edit.WelcomeFrench),
            ("welcomeEnglish", edit.WelcomeEnglish),
            ("legalFrench", edit.LegalFrench),
            ("legalEnglish", edit.LegalEnglish),
        };
        problems.AddRange(
            sentences
                .Where(s => s.Item2.Length > LongestSentence)
                .Select(s => CommonProblems.TooLong.With(s.Item1, LongestSentence).At(new Location(Field: s.Item1)))
        );
        return problems;
    }
}
