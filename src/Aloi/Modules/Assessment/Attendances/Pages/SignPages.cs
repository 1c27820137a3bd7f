using System.Buffers.Text;
using System.Security.Cryptography;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Attendances.Pages;

/// <summary>What a telephone shows that has read the code on the wall.</summary>
internal static class SignPages
{
    private const string DeviceCookie = "aloi_device";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/attend/{code}", AskAsync).OpenTo(ActorKind.Member);
        routes.MapPost("/attend/{code}", SignAsync).FormOpenTo(ActorKind.Member);
    }

    private static async Task<IResult> AskAsync(string code, HttpContext http, SignSheet sign, SignDoor door)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Query.ContainsKey("done"))
        {
            return Show.Page<SignedPage>();
        }

        var found = await sign.FindAsync(code, http.RequestAborted);
        return found.Succeeded ? Draw(found.Value, code, "", door, []) : http.Refuse(found.Problems);
    }

    private static async Task<IResult> SignAsync(string code, HttpContext http, SignSheet sign, SignDoor door)
    {
        var person = (await FormValues.ReadAsync(http))["person"];
        var done = await sign.HandleAsync(code, person, Device(http), http.RequestAborted);
        if (done.Succeeded)
        {
            return Show.See($"/attend/{Uri.EscapeDataString(code)}?done=1");
        }

        var found = await sign.FindAsync(code, http.RequestAborted);
        return found.Succeeded ? Draw(found.Value, code, person, door, done.Problems) : http.Refuse(found.Problems);
    }

    private static IResult Draw(AttendanceSheet sheet, string code, string person, SignDoor door, IReadOnlyList<Problem> problems) =>
        Show.Page<SignPage>(
            new
            {
                Sheet = sheet,
                Code = code,
                Person = person,
                HasAccount = door.OwnMember(sheet) is not null && problems.All(p => p.Where?.Field is null),
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    /// <summary>A random name of the browser: it tells nothing of a person, only that two signatures came from one telephone.</summary>
    private static string Device(HttpContext http)
    {
        if (http.Request.Cookies[DeviceCookie] is { Length: > 20 and < 100 } known)
        {
            return known;
        }

        var name = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(
            DeviceCookie,
            name,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            }
        );
        return name;
    }
}
