using Aloi.Modules.Achievements.Drafts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>Skills are added and taken away one by one.</summary>
internal static class SkillPosts
{
    private const int Most = 50;
    private const int LongestName = 200;

    public static async Task<IResult> HandleAsync(PublicId draft, HttpContext http, DraftDoor door)
    {
        var opened = await door.OpenAsync(draft, http.RequestAborted);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var form = await FormValues.ReadAsync(http);
        var changed = await ChangeAsync(opened.Value.Content, form, door, http.RequestAborted);
        if (!changed.Succeeded)
        {
            var view = await door.ViewAsync(opened.Value, DraftStep.Skills, opened.Value.Content, form["q"], http.RequestAborted);
            return DraftPages.Draw(view with { Problems = changed.Problems }, StatusCodes.Status422UnprocessableEntity);
        }

        // Adding to a list overwrites nothing of anybody's: the newest revision is what is meant.
        var content = opened.Value.Content with
        {
            Skills = changed.Value,
        };
        var saved = await door.SaveAsync(new DraftChange(draft, opened.Value.Row.Revision, content), http.RequestAborted);
        var q = form["q"].Length > 0 ? "?q=" + Uri.EscapeDataString(form["q"]) : "";
        return http.Answer(saved, _ => Show.See(DraftSteps.Path(draft, DraftStep.Skills) + q));
    }

    private static async Task<Outcome<List<DraftSkill>>> ChangeAsync(
        DraftContent content,
        FormValues form,
        DraftDoor door,
        CancellationToken cancellation
    )
    {
        if (form["remove"] is { Length: > 0 } removed)
        {
            return content.Skills.Where(s => Key(s) != removed).ToList();
        }

        if (form["add"] is { Length: > 0 } added)
        {
            return PublicId.TryParse(added, null, out var id) && await door.SkillAsync(id, cancellation) is { } skill
                ? Add(content, new DraftSkill(skill.Name, skill.Framework, skill.Url, skill.Code), "skills")
                : CommonProblems.NotFound.With();
        }

        return Free(content, form["free"]);
    }

    /// <summary>What tells a skill of the list from the others.</summary>
    public static string Key(DraftSkill skill) => skill.Url ?? skill.Name;

    private static Outcome<List<DraftSkill>> Free(DraftContent content, string name) =>
        name.Length == 0 ? At(DraftsProblems.SkillMissing.With(), "free")
        : name.Length > LongestName ? At(DraftsProblems.TooLong.With(LongestName, name.Length), "free")
        : !YamlChecks.IsLine(name) ? At(DraftsProblems.BadCharacter.With(), "free")
        : Add(content, new DraftSkill(name.Normalize(System.Text.NormalizationForm.FormC)), "free");

    private static Outcome<List<DraftSkill>> Add(DraftContent content, DraftSkill skill, string field) =>
        content.Skills.Exists(s => Key(s) == Key(skill)) ? At(DraftsProblems.SkillTwice.With(skill.Name), field)
        : content.Skills.Count >= Most ? At(DraftsProblems.TooMany.With(Most), field)
        : new List<DraftSkill>(content.Skills) { skill };

    private static Problem At(Problem problem, string field) => problem.At(new Location(Field: field));
}
