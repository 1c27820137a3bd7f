using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>Where a rule has no grid of its own, the question itself is the one criterion: not yet, or achieved.</summary>
internal static class WholeRubric
{
    public const string Criterion = "whole";

    public static Rubric Of(ExpertReview review, Language language = Language.French) =>
        new()
        {
            Name = review.Name,
            Criteria =
            [
                new Criterion
                {
                    Id = Criterion,
                    Name = review.Name,
                    Levels = [TextCatalog.Get(language, "grid.whole.not-yet"), TextCatalog.Get(language, "grid.whole.achieved")],
                    Required = 2,
                },
            ],
        };
}
