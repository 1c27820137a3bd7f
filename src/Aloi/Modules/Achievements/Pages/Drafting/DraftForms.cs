using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>From posted fields to the content of a draft, as typed.</summary>
internal static class DraftForms
{
    public static DraftContent Apply(DraftStep step, DraftContent content, FormValues form) =>
        step switch
        {
            DraftStep.What => DraftProposals.Renew(content, What(content, form)),
            DraftStep.Rule => Rule(content, form),
            DraftStep.Details => Details(content, form),
            DraftStep.Badge => DraftProposals.Renew(content, Badge(content, form)),
            _ => content,
        };

    private static DraftContent What(DraftContent content, FormValues form) =>
        content with
        {
            Name = form["name"],
            Description = form["description"],
            Outcomes = form["outcomes"],
            Kind = form["kind"],
            Language = form["language"] == "en" ? "en" : "fr",
        };

    private static DraftContent Rule(DraftContent content, FormValues form)
    {
        var typed = new Dictionary<string, string>(content.Numbers, StringComparer.Ordinal);
        foreach (var number in ProtocolTemplates.All.SelectMany(t => t.Numbers).Where(n => IsPosted(form, $"number-{n.Key}")))
        {
            typed[number.Key] = form[$"number-{number.Key}"];
        }

        var changed = content with { Rule = form["rule"], Numbers = Fitting(form, typed) };
        var continues = form["do"] == "own" || (changed.Rule == DraftContent.OwnRule && content.Rule != DraftContent.OwnRule);
        if (!continues)
        {
            return changed with { Yaml = IsPosted(form, "yaml") ? form["yaml"] : content.Yaml };
        }

        // A rule that was composed before comes back; asked for in so many words, the template's own text replaces it.
        var keepsOwn = form["do"] != "own" && form["yaml"].Length > 0;
        return changed with
        {
            Rule = DraftContent.OwnRule,
            Yaml = keepsOwn ? form["yaml"] : DraftRule.Text(content with { Rule = Shown(form, content), Numbers = typed }).Trim(),
        };
    }

    /// <summary>The template that the page showed, which need not be the one that was last kept.</summary>
    private static string Shown(FormValues form, DraftContent content) => ProtocolTemplates.Find(form["shown"])?.Key ?? content.Rule;

    /// <summary>An emptied field is posted; one that the page did not show is not.</summary>
    private static bool IsPosted(FormValues form, string name) => form.Names.Contains(name, StringComparer.Ordinal);

    /// <summary>Another template than the one whose numbers the page showed starts with its own usual numbers.</summary>
    private static Dictionary<string, string> Fitting(FormValues form, Dictionary<string, string> typed) =>
        form["rule"] == form["shown"] || form["rule"] == DraftContent.OwnRule ? typed : [];

    private static DraftContent Details(DraftContent content, FormValues form) =>
        content with
        {
            Criteria = form["criteria"],
            Workload = form["workload"],
            Eqf = form["eqf"],
            Participation = form["participation"],
            Quality = form["quality"],
            Prerequisites = form["prerequisites"],
            Supervision = form["supervision"],
            Validity = form["validity"],
            ValidityUnit = form["validityUnit"] is "months" or "days" ? form["validityUnit"] : "years",
        };

    private static DraftContent Badge(DraftContent content, FormValues form) =>
        content with
        {
            Badge = content.Badge with
            {
                Source = form["source"] switch
                {
                    "upload" => BadgeSource.Upload,
                    "none" => BadgeSource.None,
                    "link" when content.Badge.Link.Length > 0 => BadgeSource.Link,
                    _ => BadgeSource.Design,
                },
                Template = form["template"],
                Palette = form["palette"],
                Icon = form["icon"],
                Title = form["title"],
                Alt = form["alt"],
            },
        };
}
