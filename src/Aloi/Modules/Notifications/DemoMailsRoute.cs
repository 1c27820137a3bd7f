using Aloi.Modules.Notifications.Pages;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aloi.Modules.Notifications;

/// <summary>
/// In the demo nothing is mailed, and everybody may read the invented people's mails here. Anywhere else, and as soon as a mail server is
/// named, the page does not exist.
/// </summary>
internal static class DemoMailsRoute
{
    private const int Shown = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/demo/mails", ShowAsync).Public();

    private static async Task<IResult> ShowAsync(HttpContext http, Installation installation, MailMode mode, CancellationToken cancellation)
    {
        if (mode.Sends || !await installation.IsDemoAsync(cancellation))
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var mails = new List<ShownMail>();
        foreach (var kind in http.RequestServices.GetServices<IMailbox>().Select(box => box.GetType()).ToList())
        {
            mails.AddRange(await ReadAsync(http.RequestServices, kind, cancellation));
        }

        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<DemoMailsPage>(
            new { Mails = (IReadOnlyList<ShownMail>)[.. mails.OrderByDescending(m => m.At).Take(Shown)] }
        );
    }

    /// <summary>Each mail in a scope of its own: they belong to several organisations.</summary>
    private static async Task<List<ShownMail>> ReadAsync(IServiceProvider services, Type kind, CancellationToken cancellation)
    {
        var mails = new List<ShownMail>();
        foreach (var id in await Box(services, kind).NewestAsync(Shown, cancellation))
        {
            await using var scope = services.CreateAsyncScope();
            if (await Box(scope.ServiceProvider, kind).ReadAsync(id, cancellation) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    private static IMailbox Box(IServiceProvider services, Type kind) =>
        services.GetServices<IMailbox>().Single(box => box.GetType() == kind);
}
