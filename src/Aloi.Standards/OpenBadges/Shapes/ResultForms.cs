using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.OpenBadges;

/// <summary>What can be obtained and what was (Open Badges 3.0, appendix B, classes ResultDescription, RubricCriterionLevel and Result).</summary>
internal static class ResultForms
{
    public static readonly ObjectForm Result = new(
        "Result",
        () =>
            [
                Optional("achievedLevel", AbsoluteUri),
                Optional("resultDescription", AbsoluteUri),
                Optional("status", PublishedLists.ResultStatus),
                Optional("value", Text),
                Optional("alignment", Many(PartForms.Alignment)),
            ]
    );

    private static readonly ObjectForm RubricCriterionLevel = new(
        "RubricCriterionLevel",
        () =>
            [
                Required("id", AbsoluteUri),
                Required("name", Text),
                Optional("description", Text),
                Optional("level", Text),
                Optional("points", Text),
                Optional("alignment", Many(PartForms.Alignment)),
            ]
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
                Optional("alignment", Many(PartForms.Alignment)),
            ]
    );
}
