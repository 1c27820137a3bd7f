using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests;

/// <summary>The badge of the benchmarks, built with the model.</summary>
internal static class BenchBadge
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static AchievementCredential Credential =>
        new()
        {
            Id = "https://credentials.example.org/assertions/1",
            Name = "Micro-credential in data analysis with Python",
            Issuer = new Profile
            {
                Id = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                Name = "Example University",
                Url = "https://example.org",
                Image = new Image("https://example.org/logo.png", "Logo"),
            },
            ValidFrom = From,
            ValidUntil = From.AddYears(5),
            AwardedDate = From,
            Subject = new AchievementSubject
            {
                Id = "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
                Identifiers =
                [
                    new(
                        IdentityObject.EmailType,
                        "sha256$2fb8e1f8e3c1a0b0a4b8e5d0c4c8f4ae5a6ae9f3a5b4a7ec6d1d8ef5a3b2c1d0",
                        Hashed: true,
                        "abc123"
                    ),
                ],
                Achievement = Achievement,
                Results = [new Result { ResultDescription = "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", Value = "87" }],
            },
            Evidence =
            [
                new()
                {
                    Id = "https://example.org/projects/9",
                    Name = "Final project",
                    Narrative = "A notebook on open transport data.",
                    Genre = "Project",
                },
            ],
            Schemas = [CredentialSchema.AchievementCredential],
        };

    private static Achievement Achievement =>
        new()
        {
            Id = "https://credentials.example.org/achievements/42",
            AchievementType = "MicroCredential",
            Name = "Data analysis with Python",
            Description = "Analyses tabular data with Python and communicates the result.",
            InLanguage = "en",
            CreditsAvailable = 3,
            Criteria = new Criteria("Pass the final project with at least 60 %."),
            Image = new Image("https://credentials.example.org/achievements/42.png"),
            Alignments =
            [
                Skill("use spreadsheets software", "1973c966-f236-40c9-b2d4-5d71a89019be"),
                Skill("Python (computer programming)", "ccd0a1d9-afda-43d9-b901-96344886e14d"),
            ],
            ResultDescriptions =
            [
                new()
                {
                    Id = "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c",
                    Name = "Final grade",
                    ResultType = "Percent",
                    ValueMin = "0",
                    ValueMax = "100",
                    RequiredValue = "60",
                },
            ],
            Tags = ["python", "data"],
        };

    private static Alignment Skill(string name, string id) =>
        new()
        {
            TargetName = name,
            TargetUrl = "http://data.europa.eu/esco/skill/" + id,
            TargetFramework = "ESCO",
            TargetType = "ext:ESCOSkill",
        };
}
