using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>What an award may state: a result for each requirement, and how strongly the whole was proven.</summary>
internal static class ResultDescriptions
{
    private const string ProofLevelPart = "proof-level";

    /// <summary>The levels as words that do not depend on a language, weakest first.</summary>
    private static readonly IReadOnlyList<string> Levels = [.. Enum.GetValues<ProofLevel>().Select(Word)];

    public static string IdOf(string achievementId, Leaf leaf) => $"{achievementId}#requirement-{Uri.EscapeDataString(leaf.Id)}";

    public static string IdOf(string achievementId, Leaf leaf, Criterion criterion) =>
        $"{IdOf(achievementId, leaf)}-{Uri.EscapeDataString(criterion.Id)}";

    public static string IdOf(string achievementId, Leaf leaf, Criterion criterion, int level) =>
        string.Create(CultureInfo.InvariantCulture, $"{IdOf(achievementId, leaf, criterion)}-{level}");

    public static string ProofLevelId(string achievementId) => $"{achievementId}#{ProofLevelPart}";

    public static string Word(ProofLevel level) => level == ProofLevel.NotStated ? "not stated" : level.ToString().ToLowerInvariant();

    public static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    public static IReadOnlyList<ResultDescription> Of(ProtocolNode protocol, string achievementId, Language language) =>
        [
            .. protocol.Leaves().Select(l => OfLeaf(l, achievementId, language)),
            .. protocol.Leaves().SelectMany(l => OfCriteria(l, achievementId)),
            new ResultDescription
            {
                Id = ProofLevelId(achievementId),
                Name = TextCatalog.Get(language, "credentials.badge.proof-level"),
                ResultType = "PerformanceLevel",
                AllowedValues = Levels,
            },
        ];

    /// <summary>The criteria of the grids, each with its levels in words. Peers' grids are not stated: what a peer marked is never told.</summary>
    private static IEnumerable<ResultDescription> OfCriteria(Leaf leaf, string achievementId) =>
        leaf is IGraded { Rubric: { } rubric } and not PeerEndorsement
            ? rubric.Criteria.Select(c => new ResultDescription
            {
                Id = IdOf(achievementId, leaf, c),
                Name = c.Name,
                ResultType = "RubricCriterionLevel",
                RequiredLevel = c.Required > 0 ? IdOf(achievementId, leaf, c, c.Required) : null,
                RubricCriterionLevels = [.. c.Levels.Select((words, i) => LevelOf(leaf, achievementId, c, i + 1, words))],
            })
            : [];

    private static RubricCriterionLevel LevelOf(Leaf leaf, string achievementId, Criterion criterion, int level, string words) =>
        new()
        {
            Id = IdOf(achievementId, leaf, criterion, level),
            Name = words,
            Level = level.ToString(CultureInfo.InvariantCulture),
        };

    private static ResultDescription OfLeaf(Leaf leaf, string achievementId, Language language) =>
        leaf switch
        {
            OnlineAssessment { Max: 100 } test => Scored(leaf, achievementId, "Percent", test.Min, 100),
            OnlineAssessment test => Scored(leaf, achievementId, "RawScore", test.Min, test.Max),
            Attendance { Percent: { } percent } => Scored(leaf, achievementId, "Percent", percent, 100),
            Attendance hours => Scored(leaf, achievementId, "Result", hours.Needed, null) with
            {
                Name = TextCatalog.Get(language, "credentials.badge.hours", leaf.Name),
            },
            _ => new ResultDescription
            {
                Id = IdOf(achievementId, leaf),
                Name = leaf.Name,
                ResultType = "Status",
            },
        };

    private static ResultDescription Scored(Leaf leaf, string achievementId, string type, decimal required, decimal? max) =>
        new()
        {
            Id = IdOf(achievementId, leaf),
            Name = leaf.Name,
            ResultType = type,
            ValueMin = "0",
            ValueMax = max is { } top ? Number(top) : null,
            RequiredValue = Number(required),
        };
}
