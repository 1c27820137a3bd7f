using Aloi.Modules.Assessment.Links.Pages;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>
/// Somebody comes back with a link whose act is done. In the browser that did it they are thanked, and may do what its desk still allows; any other browser
/// learns that it is done, and at most may have a mail sent to the address that the link was made for.
/// </summary>
internal static class SpentLinks
{
    public static async Task<IResult> ShowAsync(FoundLink found, string? rest, HttpContext http, LinkOffice office)
    {
        if (!string.IsNullOrEmpty(rest))
        {
            return await ReturnAsync(found, rest, http, office);
        }

        return office.Desks.Of(found.Row.Purpose) is { } desk
            ? await desk.ThankAsync(LinkOffice.Opened(found, rest, http), http)
            : http.Refuse(CommonProblems.NotFound.With());
    }

    public static async Task<IResult> ReturnAsync(FoundLink found, string? rest, HttpContext http, LinkOffice office)
    {
        var desk = string.IsNullOrEmpty(rest) ? null : office.Desks.AfterwardsOf(found.Row.Purpose);
        var answer = desk is null ? null : await desk.ReturnAsync(LinkOffice.Opened(found, rest, http), http);
        return answer ?? Show.See(found.Path);
    }

    public static IResult Elsewhere(FoundLink found, LinkOffice office, bool isAsked = false) =>
        Show.Page<ClosedLinkPage>(
            new
            {
                found.Standing,
                found.Path,
                MayReturn = DeskOf(found, office) is not null,
                IsReturnAsked = isAsked,
            },
            isAsked ? StatusCodes.Status200OK : StatusCodes.Status410Gone
        );

    /// <summary>The same answer whether a mail leaves or not.</summary>
    public static async Task<IResult> MailAsync(FoundLink found, HttpContext http, LinkOffice office)
    {
        if (DeskOf(found, office) is not { } desk)
        {
            return Elsewhere(found, office);
        }

        await desk.MailAsync(LinkOffice.Opened(found, LinkRoutes.Fresh, http), http.RequestAborted);
        return Elsewhere(found, office, isAsked: true);
    }

    private static IReturnDesk? DeskOf(FoundLink found, LinkOffice office) =>
        found.Person?.Email is null ? null : office.Desks.AfterwardsOf(found.Row.Purpose);
}
