using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Writing;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>What a draft means so far, and what stands in the way of publishing it.</summary>
/// <param name="Achievement">With the typed fields that are good; identifier, version and picture are given when it is published.</param>
public sealed record DraftExamination(
    AchievementDefinition Achievement,
    ProtocolNode? Protocol,
    IReadOnlyList<Problem> Malformed,
    IReadOnlyList<Problem> Missing
)
{
    public IReadOnlyList<Problem> Problems => [.. Malformed, .. Missing];
}

/// <summary>Reads a draft as typed.</summary>
internal sealed class DraftReader(DraftContent content, PoolsOfPeople pools)
{
    private const int MostItems = 50;
    private readonly DraftFields _fields = new();

    /// <param name="pools">Whom the rule may turn to.</param>
    public static DraftExamination Examine(DraftContent content, bool hasImage, PoolsOfPeople pools) =>
        new DraftReader(content, pools).Examine(hasImage);

    private DraftExamination Examine(bool hasImage)
    {
        var protocol = Protocol();
        var kind = Kind(protocol);
        CheckBadge(hasImage);
        var achievement = new AchievementDefinition
        {
            Id = "-",
            Name = Needed("name", _fields.Line("name", content.Name, 200), content.Name, DraftsProblems.NameMissing),
            Description = Needed(
                "description",
                _fields.Prose("description", content.Description, 5_000),
                content.Description,
                DraftsProblems.DescriptionMissing
            ),
            Criteria = Needed(
                "criteria",
                _fields.Prose("criteria", content.Criteria, 10_000),
                content.Criteria,
                DraftsProblems.CriteriaMissing
            ),
            Kind = kind ?? AchievementKind.Participation,
            Language = content.Language == "en" ? "en" : "fr",
            ImageAlt = content.Badge.Source == BadgeSource.None ? null : _fields.Line("alt", content.Badge.Alt, 500),
        };
        return new DraftExamination(WithDetails(achievement), protocol, _fields.Malformed, _fields.Missing);
    }

    private AchievementDefinition WithDetails(AchievementDefinition achievement) =>
        achievement with
        {
            Outcomes = _fields.Lines("outcomes", content.Outcomes, MostItems, 1_000),
            Workload = Workload(),
            Eqf = Eqf(),
            Participation = _fields.Choice("participation", content.Participation, AchievementWords.Participations),
            Quality = _fields.Prose("quality", content.Quality, 1_000),
            Prerequisites = _fields.Prose("prerequisites", content.Prerequisites, 2_000),
            Supervision = _fields.Choice("supervision", content.Supervision, AchievementWords.Supervisions),
            Validity = Validity(),
            Alignments = content
                .Skills.Where(s => s.Url is not null)
                .Select(s => new AlignmentDefinition(s.Framework, s.Url!, s.Name, s.Code))
                .ToValueList(),
            Skills = content.Skills.Where(s => s.Url is null).Select(s => s.Name).ToValueList(),
        };

    /// <summary>Only what was not typed at all is missing; what was typed wrongly is said already.</summary>
    private string Needed(string field, string? read, string typed, ProblemKind missing)
    {
        if (read is null && typed.Trim().Length == 0)
        {
            _fields.Miss(field, missing);
        }

        return read ?? "";
    }

    private AchievementKind? Kind(ProtocolNode? protocol)
    {
        var kind = _fields.Choice("kind", content.Kind, AchievementWords.Kinds);
        if (content.Kind.Length == 0)
        {
            _fields.Miss("kind", DraftsProblems.KindMissing);
        }

        // Being there is not being able: such a rule may be anything but published as a competence.
        if (kind == AchievementKind.Competence && protocol?.AttendanceSuffices() == true)
        {
            _fields.Miss("kind", DraftsProblems.AttendanceOnly);
        }

        return kind;
    }

    private ProtocolNode? Protocol()
    {
        if (DraftRule.Read(content) is not { } read)
        {
            _fields.Miss("rule", DraftsProblems.RuleMissing);
            return null;
        }

        foreach (var problem in read.Problems)
        {
            _fields.Refuse(content.Rule == DraftContent.OwnRule ? "yaml" : $"number-{problem.Where?.Field}", problem);
        }

        CheckRule(read);
        return read.Value;
    }

    /// <summary>
    /// A rule that cannot work may be kept and worked on, not published: whoever could mend it, or join its pool, may come later. It is told
    /// where the page reads the rule out, and not as if there were none.
    /// </summary>
    private void CheckRule(Outcome<ProtocolNode> read)
    {
        foreach (var refusal in read.Succeeded ? ProtocolAnalysis.Refusals(read.Value, pools) : [])
        {
            _fields.Miss("rule-read", refusal);
        }
    }

    private void CheckBadge(bool hasImage)
    {
        if (content.Badge.Source == BadgeSource.Upload && !hasImage)
        {
            _fields.Miss("picture", DraftsProblems.PictureMissing);
        }

        if (content.Badge.Source != BadgeSource.None && content.Badge.Alt.Trim().Length == 0)
        {
            _fields.Miss("alt", DraftsProblems.AltMissing);
        }
    }

    private CalendarDuration? Workload()
    {
        if (content.Workload.Length == 0)
        {
            return null;
        }

        if (DraftDurations.TryHours(content.Workload, out var duration))
        {
            return duration;
        }

        _fields.Refuse("workload", DraftsProblems.BadWorkload.With());
        return null;
    }

    private CalendarDuration? Validity()
    {
        if (content.Validity.Length == 0)
        {
            return null;
        }

        if (DraftDurations.TryCalendar(content.Validity, content.ValidityUnit, out var duration))
        {
            return duration;
        }

        _fields.Refuse("validity", DraftsProblems.BadValidity.With());
        return null;
    }

    private int? Eqf()
    {
        if (content.Eqf is "" or [>= '1' and <= '8'])
        {
            return content.Eqf.Length == 0 ? null : content.Eqf[0] - '0';
        }

        _fields.Refuse("eqf", DraftsProblems.BadChoice.With(Aloi.Platform.Yaml.YamlChecks.Shown(content.Eqf)));
        return null;
    }
}
