using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests;

/// <summary>A badge that says everything that Open Badges 3.0 has a member for.</summary>
internal static class FullBadge
{
    public const string ResultId = "urn:uuid:5c9b1f5e-7a0d-4f0c-9b7e-1f0a6f6f0b01";
    public const string LevelId = "urn:uuid:5c9b1f5e-7a0d-4f0c-9b7e-1f0a6f6f0b02";

    private static readonly DateTimeOffset Awarded = new(2026, 1, 5, 9, 30, 0, TimeSpan.FromHours(1));

    /// <summary>The badge; an endorsement is put wherever one may stand.</summary>
    public static AchievementCredential For(string issuer, params IReadOnlyList<JsonElement> endorsements) =>
        new()
        {
            Id = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a11",
            Name = "Soudure à l’arc",
            Description = "Attestation de l’atelier du port.",
            Image = new Image("https://issuer.example/awards/11.png", "Une étincelle"),
            Issuer = Organisation(issuer, endorsements),
            ValidFrom = Awarded,
            ValidUntil = Awarded.AddYears(2),
            AwardedDate = Awarded.AddDays(-3),
            Subject = Subject(endorsements),
            Evidence =
            [
                new()
                {
                    Id = "https://issuer.example/works/4",
                    Name = "Pièce numéro 4",
                    Narrative = "Un joint d’angle, ouvert au chalumeau.",
                    Description = "La pièce est gardée à l’atelier.",
                    Genre = "workpiece",
                    Audience = "jury",
                },
            ],
            Schemas = [CredentialSchema.AchievementCredential],
            Statuses = [new("https://issuer.example/status/1", 4711, "revocation")],
            RefreshService = new CredentialReference(CredentialReference.OneEdTechCredentialRefresh, "https://issuer.example/refresh/11"),
            TermsOfUse = [new("https://issuer.example/terms#Public", "https://issuer.example/terms")],
            Endorsements = endorsements,
        };

    private static Profile Organisation(string id, IReadOnlyList<JsonElement> endorsements) =>
        new()
        {
            Id = id,
            Name = "Atelier du port",
            Url = "https://issuer.example",
            Description = "Un chantier-école.",
            Email = "atelier@issuer.example",
            Phone = "+33 2 00 00 00 00",
            Official = "Dominique Le Goff",
            Image = new Image("https://issuer.example/logo.svg", "Une ancre"),
            Address = new Address
            {
                Country = "France",
                CountryCode = "FR",
                Region = "Bretagne",
                Locality = "Lorient",
                Street = "1 quai des Indes",
                PostOfficeBoxNumber = "BP 12",
                PostalCode = "56100",
                Geo = new GeoCoordinates(47.75, -3.36),
            },
            OtherIdentifiers = [new IdentifierEntry("552100554", "ext:SIREN")],
            ParentOrganization = new Profile { Id = "https://group.example", Name = "Chantiers réunis" },
            Endorsements = endorsements,
        };

    private static Profile Assessor() =>
        new()
        {
            Id = "https://issuer.example/people/7",
            Person = new PersonName
            {
                Family = "Kermadec",
                Given = "Anne",
                Additional = "Marie",
                Patronymic = "Yvonovna",
                HonorificPrefix = "Dr",
                HonorificSuffix = "PhD",
                FamilyPrefix = "de",
            },
            DateOfBirth = new DateOnly(1971, 4, 2),
        };

    private static AchievementSubject Subject(IReadOnlyList<JsonElement> endorsements) =>
        new()
        {
            Id = "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
            Identifiers =
            [
                HashedIdentity.Hash(IdentityObject.EmailType, "camille@example.org", "4f9a2c71d0b34e55"),
                IdentityObject.ClearName("Camille Martin"),
            ],
            Achievement = Achievement(endorsements),
            ActivityStartDate = Awarded.AddDays(-90),
            ActivityEndDate = Awarded.AddDays(-4),
            CreditsEarned = 2.5,
            Image = new Image("https://issuer.example/awards/camille.png"),
            LicenseNumber = "S-2026-0042",
            Narrative = "A soudé dix pièces devant le jury.",
            Role = "soudeuse",
            Source = Assessor(),
            Term = "Hiver 2026",
            Results =
            [
                new()
                {
                    ResultDescription = ResultId,
                    AchievedLevel = LevelId,
                    Alignments = [Skill("arc welding")],
                },
                new() { Value = "17", Status = "Completed" },
            ],
        };

    private static Achievement Achievement(IReadOnlyList<JsonElement> endorsements) =>
        new()
        {
            Id = "https://issuer.example/achievements/welding",
            Name = "Soudure à l’arc",
            Description = "Soude l’acier à plat et en angle.",
            Criteria = new Criteria("Dix pièces sans défaut.", "https://issuer.example/achievements/welding/criteria"),
            AchievementType = "CertificateOfCompletion",
            InLanguage = "fr-FR",
            Version = "2",
            HumanCode = "SOUD-2",
            FieldOfStudy = "Métallurgie",
            Specialization = "Construction navale",
            CreditsAvailable = 3,
            Creator = Assessor(),
            Image = new Image("https://issuer.example/achievements/welding.png", "Un arc électrique"),
            Alignments = [Skill("weld in unhyperbaric conditions")],
            OtherIdentifiers = [new IdentifierEntry("RS1234", "ext:RS")],
            Related = [new RelatedAchievement("https://issuer.example/achievements/welding-en", "en", "1")],
            ResultDescriptions = [Rubric()],
            Tags = ["soudure", "acier"],
            Endorsements = endorsements,
        };

    private static ResultDescription Rubric() =>
        new()
        {
            Id = ResultId,
            Name = "Maîtrise",
            ResultType = "RubricCriterionLevel",
            AllowedValues = ["1", "2"],
            ValueMin = "1",
            ValueMax = "2",
            RequiredValue = "1",
            RequiredLevel = LevelId,
            RubricCriterionLevels =
            [
                new()
                {
                    Id = LevelId,
                    Name = "Autonome",
                    Description = "Soude sans être guidé.",
                    Level = "2",
                    Points = "20",
                    Alignments = [Skill("work independently")],
                },
            ],
            Alignments = [Skill("assess quality")],
        };

    private static Alignment Skill(string name) =>
        new()
        {
            TargetName = name,
            TargetUrl = "http://data.europa.eu/esco/skill/" + name.Replace(' ', '-'),
            TargetCode = "S8.9",
            TargetDescription = "What ESCO calls so.",
            TargetFramework = "ESCO",
            TargetType = "ceasn:Competency",
        };
}
