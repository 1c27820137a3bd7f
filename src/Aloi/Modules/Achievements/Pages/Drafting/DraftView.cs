using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Composing;
using Aloi.Modules.Frameworks.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>One page of the form, with what its fields show.</summary>
public sealed record DraftView
{
    public required OpenDraft Draft { get; init; }

    public required DraftStep Step { get; init; }

    /// <summary>What the fields hold: what is stored, or what was just typed and refused.</summary>
    public required DraftContent Content { get; init; }

    public required DraftExamination Examination { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>True when somebody else saved something in between: both texts are shown.</summary>
    public bool IsStale { get; init; }

    public IReadOnlyList<PlacedEntity> Entities { get; init; } = [];

    public string Search { get; init; } = "";

    public IReadOnlyList<SkillInfo> Found { get; init; } = [];

    public bool HasFrameworks { get; init; }

    /// <summary>The rule being composed; null on other pages, and for a rule made of a template.</summary>
    public ComposerView? Composer { get; init; }

    public string Path => DraftSteps.Path(Draft.Row.PublicId, Step);

    public IReadOnlyList<EuElementState> Elements =>
        EuElements.Of(
            new EuParts
            {
                HasTitle = Content.Name.Length > 0,
                HasCountry = Draft.Entity.Country is not null,
                HasOutcomes = Examination.Achievement.Outcomes.Count > 0,
                HasWorkload = Examination.Achievement.Workload is not null,
                HasLevel = Examination.Achievement.Eqf is not null,
                HasAssessment = Examination.Protocol is not null,
                HasParticipation = Examination.Achievement.Participation is not null,
                HasQuality = Examination.Achievement.Quality is not null,
            }
        );
}
