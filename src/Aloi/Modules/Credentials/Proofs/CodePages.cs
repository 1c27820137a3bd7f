using Aloi.Modules.Credentials.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>Cards for people without a mailbox: whom they are for, and the cards to print and cut.</summary>
internal static class CodePages
{
    private const string Path = "/proofs/codes";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost(Path, PrintAsync).FormFor(ActorKind.Member);
    }

    private static Task<IResult> ListAsync(HttpContext http, ProofPlaces places, ListCodes codes) => DrawAsync(http, places, codes, []);

    private static async Task<IResult> DrawAsync(HttpContext http, ProofPlaces places, ListCodes codes, IReadOnlyList<Problem> problems)
    {
        var scope = await places.ReadAsync(http.RequestAborted);
        if (scope.Administered.Count == 0)
        {
            return http.Refuse(CommonProblems.NotAllowed.With());
        }

        PublicId? after = PublicId.TryParse(http.Request.Query["after"].FirstOrDefault(), null, out var id) ? id : null;
        return Show.Page<ProofCodesPage>(
            new
            {
                Codes = await codes.ReadAsync(after, scope, http.RequestAborted),
                IsFirst = after is null,
                Problems = problems,
            },
            problems.Count > 0 ? problems[0].Kind.Status : StatusCodes.Status200OK
        );
    }

    /// <summary>The one page with codes on it. It answers a form, so that no address opens codes; and it is not kept anywhere.</summary>
    private static async Task<IResult> PrintAsync(HttpContext http, ProofPlaces places, ListCodes codes, PrintCodes print)
    {
        var form = await FormValues.ReadAsync(http);
        var awards = form.All("award").Where(a => PublicId.TryParse(a, null, out _)).Select(a => PublicId.Parse(a, null)).Distinct();
        var printed = await print.HandleAsync([.. awards.Take(ListCodes.OnOnePage)], http.RequestAborted);
        if (!printed.Succeeded)
        {
            return printed.Problems[0].Kind == CredentialsProblems.NothingChosen
                ? await DrawAsync(http, places, codes, printed.Problems)
                : http.Refuse(printed.Problems);
        }

        http.Response.Headers.CacheControl = "no-store";
        return Show.Page<ProofCardsPage>(new { printed.Value.Cards });
    }
}
