using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Drafting;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>The page of the rule, posted: each button of the composer changes the tree in hand; those below the form, and going to another page of it, keep it.</summary>
internal static class RulePosts
{
    public static async Task<IResult> HandleAsync(PublicId draft, HttpContext http, DraftDoor door, ComposerDesk desk)
    {
        var opened = await door.OpenAsync(draft, http.RequestAborted);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var form = await FormValues.ReadAsync(http);
        var post = new DraftPost(opened.Value, DraftStep.Rule, DraftForms.Apply(DraftStep.Rule, opened.Value.Content, form), form);
        var state = await DoAsync(post, http, desk);
        post = post with { Content = DraftProposals.Renew(opened.Value.Content, state.ApplyTo(post.Content)) };
        if (post.Content.Rule == DraftContent.OwnRule)
        {
            post = post with { Composer = await desk.ViewAsync(opened.Value, state, http.RequestAborted) };
        }

        return post.IsKept ? await DraftPosts.KeepAsync(post, http, door) : await DraftPosts.RereadAsync(post, http, door);
    }

    private static async Task<ComposerState> DoAsync(DraftPost post, HttpContext http, ComposerDesk desk)
    {
        var language = http.Language();
        var state = ComposerForms.Read(post.Content, post.Form, language);
        return post.Form["do"] == "copy"
            ? await desk.CopyAsync(state, post.Form["c-from"], language, http.RequestAborted)
            : new ComposerOperations(language, Languages.FromTag(post.Content.Language)).Do(state, post.Form["do"]);
    }
}
