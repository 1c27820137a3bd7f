using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.OpenBadges;

/// <summary>The large classes of Open Badges 3.0, appendix B, member by member.</summary>
internal static class BadgeForms
{
    private static readonly string[] PersonalTexts =
    [
        "familyName",
        "givenName",
        "additionalName",
        "patronymicName",
        "honorificPrefix",
        "honorificSuffix",
        "familyNamePrefix",
    ];

    public static readonly ObjectForm Profile = new(
        "Profile",
        () =>
            [
                Required("id", AbsoluteUri),
                Optional("name", Text),
                Optional("url", AbsoluteUri),
                Optional("description", Text),
                Optional("email", Text),
                Optional("phone", Text),
                Optional("official", Text),
                Optional("image", PartForms.Image),
                Optional("address", PartForms.Address),
                Optional("otherIdentifier", Many(PartForms.IdentifierEntry)),
                Optional("parentOrg", Profile!),
                .. PersonalTexts.Select(name => Optional(name, Text)),
                Optional("dateOfBirth", Day),
                .. Endorsements,
            ]
    );

    public static readonly ObjectForm Achievement = new(
        "Achievement",
        () =>
            [
                Required("id", AbsoluteUri),
                Required("name", Text),
                Required("description", Text),
                Required("criteria", PartForms.Criteria),
                Optional("achievementType", PublishedLists.AchievementType),
                Optional("alignment", Many(PartForms.Alignment)),
                Optional("creator", Profile),
                Optional("creditsAvailable", Number),
                Optional("fieldOfStudy", Text),
                Optional("humanCode", Text),
                Optional("image", PartForms.Image),
                Optional("inLanguage", LanguageTag),
                Optional("otherIdentifier", Many(PartForms.IdentifierEntry)),
                Optional("related", Many(PartForms.Related)),
                Optional("resultDescription", Many(ResultForms.ResultDescription)),
                Optional("specialization", Text),
                Optional("tag", Many(Text)),
                Optional("version", Text),
                .. Endorsements,
            ]
    );

    public static readonly ObjectForm AchievementSubject = new("AchievementSubject", () => SubjectMembers!);

    /// <summary>The same on VC Data Model 1.1, where the published schema takes no other member.</summary>
    public static readonly ObjectForm AchievementSubjectOfOne = new(
        new ObjectKind("AchievementSubject", Closed: true),
        () => SubjectMembers!
    );

    public static readonly ObjectForm EndorsementSubject = new(
        "EndorsementSubject",
        () => [Required("id", AbsoluteUri), Optional("endorsementComment", Text)]
    );

    private static readonly IReadOnlyList<Member> SubjectMembers =
    [
        Optional("id", AbsoluteUri),
        Required("achievement", Achievement),
        Optional("activityStartDate", Instant),
        Optional("activityEndDate", Instant),
        Optional("creditsEarned", Number),
        Optional("identifier", Many(PartForms.Identity)),
        Optional("image", PartForms.Image),
        Optional("licenseNumber", Text),
        Optional("narrative", Text),
        Optional("result", Many(ResultForms.Result)),
        Optional("role", Text),
        Optional("source", Profile),
        Optional("term", Text),
    ];

    /// <summary>What a credential, an achievement and a profile may carry alike.</summary>
    public static IReadOnlyList<Member> Endorsements =>
        [Optional("endorsement", Many(EndorsementForm.Instance)), Optional("endorsementJwt", Many(CompactJws))];
}
