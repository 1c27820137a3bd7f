using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.OpenBadges;

/// <summary>The classes of Open Badges 3.0, appendix B, member by member.</summary>
internal static class BadgeForms
{
    public static readonly ObjectForm Image = new("Image", () => [Required("id", AbsoluteUri), Optional("caption", Text)]);

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

    public static readonly ObjectForm Criteria = new(type: null, () => [Optional("id", AbsoluteUri), Optional("narrative", Text)]);

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
        "IdentityObject",
        () =>
            [
                Required("hashed", TrueOrFalse),
                Required("identityHash", Text),
                Required("identityType", PublishedLists.IdentifierType),
                Optional("salt", Text),
            ]
    );

    public static readonly ObjectForm IdentifierEntry = new(
        "IdentifierEntry",
        () => [Required("identifier", Text), Required("identifierType", PublishedLists.IdentifierType)]
    );

    public static readonly ObjectForm Related = new(
        "Related",
        () => [Required("id", AbsoluteUri), Optional("inLanguage", LanguageTag), Optional("version", Text)]
    );

    public static readonly ObjectForm Result = new(
        "Result",
        () =>
            [
                Optional("achievedLevel", AbsoluteUri),
                Optional("resultDescription", AbsoluteUri),
                Optional("status", PublishedLists.ResultStatus),
                Optional("value", Text),
                Optional("alignment", Many(Alignment)),
            ]
    );

    public static readonly ObjectForm RubricCriterionLevel = new(
        "RubricCriterionLevel",
        () => [Required("id", AbsoluteUri), Required("name", Text), Optional("description", Text), Optional("alignment", Many(Alignment))]
    );

    public static readonly ObjectForm ResultDescription = new(
        "ResultDescription",
        () =>
            [
                Required("id", AbsoluteUri),
                Required("name", Text),
                Required("resultType", PublishedLists.ResultType),
                Optional("allowedValue", Many(Text)),
                Optional("requiredLevel", AbsoluteUri),
                Optional("requiredValue", Text),
                Optional("valueMin", Text),
                Optional("valueMax", Text),
                Optional("rubricCriterionLevel", Many(RubricCriterionLevel)),
                Optional("alignment", Many(Alignment)),
            ]
    );

    public static readonly ObjectForm Address = new(
        "Address",
        () => [Optional("addressCountry", Text), Optional("addressCountryCode", Text)]
    );

    public static readonly ObjectForm Profile = new(
        "Profile",
        () =>
            [
                Required("id", AbsoluteUri),
                Optional("name", Text),
                Optional("url", AbsoluteUri),
                Optional("description", Text),
                Optional("email", Text),
                Optional("image", Image),
                Optional("address", Address!),
                Optional("otherIdentifier", Many(IdentifierEntry)),
                Optional("parentOrg", Profile!),
            ]
    );

    public static readonly ObjectForm Achievement = new(
        "Achievement",
        () =>
            [
                Required("id", AbsoluteUri),
                Required("name", Text),
                Required("description", Text),
                Required("criteria", Criteria),
                Optional("achievementType", PublishedLists.AchievementType),
                Optional("alignment", Many(Alignment)),
                Optional("creator", new ReferenceForm(AbsoluteUri, Profile)),
                Optional("creditsAvailable", Number),
                Optional("fieldOfStudy", Text),
                Optional("humanCode", Text),
                Optional("image", Image),
                Optional("inLanguage", LanguageTag),
                Optional("otherIdentifier", Many(IdentifierEntry)),
                Optional("related", Many(Related)),
                Optional("resultDescription", Many(ResultDescription)),
                Optional("specialization", Text),
                Optional("tag", Many(Text)),
                Optional("version", Text),
            ]
    );

    public static readonly ObjectForm AchievementSubject = new(
        "AchievementSubject",
        () =>
            [
                Optional("id", AbsoluteUri),
                Required("achievement", Achievement),
                Optional("activityStartDate", Instant),
                Optional("activityEndDate", Instant),
                Optional("creditsEarned", Number),
                Optional("identifier", Many(Identity)),
                Optional("image", Image),
                Optional("narrative", Text),
                Optional("result", Many(Result)),
                Optional("role", Text),
                Optional("source", Profile),
            ]
    );

    public static readonly ObjectForm EndorsementSubject = new(
        "EndorsementSubject",
        () => [Required("id", AbsoluteUri), Optional("endorsementComment", Text)]
    );
}
