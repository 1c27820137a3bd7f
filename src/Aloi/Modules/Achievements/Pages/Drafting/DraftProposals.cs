using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Drawing;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>
/// What can be written for the designer: the criteria from the rule, the description of the badge from its parts. A proposal follows what
/// it is made of until somebody writes something else.
/// </summary>
internal static class DraftProposals
{
    public static DraftContent First(Language language) =>
        new()
        {
            Language = language.Tag(),
            Badge = new DraftBadge
            {
                Template = BadgeTemplates.All[0].Id,
                Palette = BadgePalettes.All[0].Id,
                Icon = BadgeIcons.All[0].Id,
            },
        };

    public static DraftContent Renew(DraftContent before, DraftContent after)
    {
        if (after.Criteria.Length == 0 || after.Criteria == Criteria(before))
        {
            after = after with { Criteria = Criteria(after) };
        }

        return after.Badge.Alt.Length == 0 || after.Badge.Alt == Alt(before)
            ? after with
            {
                Badge = after.Badge with { Alt = Alt(after) },
            }
            : after;
    }

    /// <summary>The rule in a sentence; empty while there is none.</summary>
    public static string Criteria(DraftContent content) =>
        DraftRule.Read(content) is { Succeeded: true } rule
            ? ProtocolSentences.Describe(rule.Value, Languages.FromTag(content.Language))
            : "";

    private static string Alt(DraftContent content)
    {
        var language = Languages.FromTag(content.Language);
        if (content.Badge.Source != BadgeSource.Design || content.Name.Length == 0)
        {
            return "";
        }

        var template = BadgeTemplates.All.FirstOrDefault(t => t.Id == content.Badge.Template) ?? BadgeTemplates.All[0];
        var palette = BadgePalettes.Find(content.Badge.Palette).Name(language);
        var icon = BadgeIcons.Find(content.Badge.Icon).Name(language);
        return TextCatalog.Get(language, "achievements.alt-proposed", content.Name, template.Name(language), palette, icon);
    }
}
