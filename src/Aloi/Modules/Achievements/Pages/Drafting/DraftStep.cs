using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>The pages of the form, in order.</summary>
public enum DraftStep
{
    What,
    Rule,
    Details,
    Skills,
    Badge,
    Publish,
}

internal static class DraftSteps
{
    public static readonly IReadOnlyList<DraftStep> All = Enum.GetValues<DraftStep>();

    public static string Slug(this DraftStep step) => step.ToString().ToLowerInvariant();

    public static DraftStep Next(this DraftStep step) => step == DraftStep.Publish ? step : step + 1;

    public static string Path(object draft, DraftStep step) => $"/achievements/drafts/{draft}/{step.Slug()}";

    /// <summary>Where the field of a problem stands.</summary>
    public static DraftStep Of(Problem problem) =>
        problem.Where?.Field switch
        {
            "name" or "description" or "outcomes" or "kind" or "entity" => DraftStep.What,
            "rule" or "rule-read" or "yaml" => DraftStep.Rule,
            { } field when field.StartsWith("number-", StringComparison.Ordinal) => DraftStep.Rule,
            "skills" or "free" => DraftStep.Skills,
            "picture" or "alt" or "badge" => DraftStep.Badge,
            _ => DraftStep.Details,
        };
}
