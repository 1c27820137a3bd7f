using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests;

/// <summary>A badge that uses every class of the model, so that tests of the whole see each of them.</summary>
internal static class SampleBadge
{
    public static readonly DateTimeOffset Awarded = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    public static AchievementCredential For(string issuer) =>
        new()
        {
            Id = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a10",
            Name = "Conduite d’entretien",
            Issuer = Issuer(issuer),
            ValidFrom = Awarded,
            ValidUntil = Awarded.AddYears(3),
            AwardedDate = Awarded,
            Subject = Subject(),
            Evidence =
            [
                new()
                {
                    Id = "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk",
                    Name = "Protocole",
                    Genre = "assessment protocol",
                },
                new() { Narrative = "Mise en situation observée sur le site." },
            ],
            Schemas = [CredentialSchema.AchievementCredential],
        };

    private static Profile Issuer(string id) =>
        new()
        {
            Id = id,
            Name = "Atelier des Métiers",
            Url = "https://issuer.example",
            Address = new Address { CountryCode = "FR" },
            OtherIdentifiers = [new IdentifierEntry("552100554", "ext:SIREN")],
        };

    private static AchievementSubject Subject() =>
        new()
        {
            Identifiers =
            [
                HashedIdentity.Hash(IdentityObject.EmailType, "camille@example.org", "4f9a2c71d0b34e55"),
                IdentityObject.ClearName("Camille Martin"),
            ],
            Achievement = Achievement(),
            ActivityEndDate = Awarded,
            Results = [new Result { ResultDescription = "urn:uuid:a2b7f6a4-51b1-4d0e-b76a-0b1de7a4f2aa", Value = "86.5" }],
        };

    private static Achievement Achievement() =>
        new()
        {
            Id = "urn:uuid:9b0c2f6e-3b0a-5c1d-8e4f-000000000001",
            Name = "Conduite d’entretien",
            Description = "Prépare et conduit un entretien.",
            Criteria = new Criteria("Réussir le test et être vu en situation.", "https://issuer.example/criteria"),
            AchievementType = "MicroCredential",
            InLanguage = "fr",
            Version = "1",
            CreditsAvailable = 1.5,
            Image = new Image("https://issuer.example/badge.png", "Un poinçon doré"),
            Alignments =
            [
                new()
                {
                    TargetName = "mener des entretiens",
                    TargetUrl = "http://data.europa.eu/esco/skill/1",
                    TargetFramework = "ESCO",
                },
            ],
            Related = [new RelatedAchievement("urn:uuid:9b0c2f6e-3b0a-5c1d-8e4f-000000000002", "en", "1")],
            ResultDescriptions =
            [
                new()
                {
                    Id = "urn:uuid:a2b7f6a4-51b1-4d0e-b76a-0b1de7a4f2aa",
                    Name = "Test théorique",
                    ResultType = "Percent",
                    ValueMin = "0",
                    ValueMax = "100",
                    RequiredValue = "80",
                },
            ],
            Tags = ["entretien", "écoute"],
        };
}
