using Aloi.Modules.Achievements.Drafts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>The badge: chosen, or uploaded and checked.</summary>
internal static class BadgePosts
{
    public static async Task<IResult> HandleAsync(PublicId draft, HttpContext http, DraftDoor door, DraftPicture picture)
    {
        var opened = await door.OpenAsync(draft, http.RequestAborted);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var form = await FormValues.ReadAsync(http);
        var content = DraftForms.Apply(DraftStep.Badge, opened.Value.Content, form);
        var post = new DraftPost(opened.Value, DraftStep.Badge, content, form);
        if (form["do"] == "reread")
        {
            return DraftPages.Draw(await door.ViewAsync(opened.Value, DraftStep.Badge, content, "", http.RequestAborted));
        }

        if (form.File("picture") is not { } file)
        {
            return await DraftPosts.KeepAsync(post, http, door);
        }

        var image = await TakeAsync(file, picture, http.RequestAborted);
        if (!image.Succeeded)
        {
            var view = await door.ViewAsync(opened.Value, DraftStep.Badge, content, "", http.RequestAborted);
            IReadOnlyList<Problem> problems = [.. image.Problems.Select(p => p.At(new Location(Field: "picture")))];
            return DraftPages.Draw(view with { Problems = problems }, StatusCodes.Status422UnprocessableEntity);
        }

        // Who uploads a picture wants it, whatever else was ticked before.
        var uploaded = content with
        {
            Badge = content.Badge with { Source = BadgeSource.Upload },
        };
        return await DraftPosts.KeepAsync(post with { Content = uploaded }, http, door, image.Value);
    }

    private static async Task<Outcome<byte[]>> TakeAsync(IFormFile file, DraftPicture picture, CancellationToken cancellation)
    {
        if (file.Length > DraftPicture.LargestUpload)
        {
            return DraftsProblems.PictureTooLarge.With(DraftPicture.LargestUpload / (1024 * 1024));
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return await picture.TakeAsync(bytes.ToArray(), cancellation);
    }
}
