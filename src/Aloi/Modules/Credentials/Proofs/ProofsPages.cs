using Aloi.Modules.Credentials.Pages;
using Aloi.Modules.Credentials.Status;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>Issued proofs, for those who issue them: all of them, and many at once.</summary>
internal static class ProofsPages
{
    public static IServiceCollection AddProofsPages(this IServiceCollection services)
    {
        services.AddSingleton<ProofNames.Known>();
        services.AddScoped<ProofNames>();
        services.AddScoped<ProofPlaces>();
        services.AddScoped<ProofLines>();
        services.AddScoped<ListProofs>();
        services.AddScoped<ProofActs>();
        services.AddScoped<ProofVersions>();
        services.AddScoped<ProofOrigins>();
        services.AddScoped<ReadProof>();
        services.AddScoped<ListCodes>();
        services.AddScoped<PrintCodes>();
        services.AddScoped<ProofSheets>();
        return services.AddSingleton(
            new NavigationItem("/proofs", "credentials.nav.proofs", "award", Order: 40, Rights: ["Designer", "Administrator"])
        );
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/proofs", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/proofs/changes", ChangeAsync).FormFor(ActorKind.Member);
        ProofPages.Map(routes);
        CodePages.Map(routes);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ProofSheets sheets)
    {
        var sheet = await sheets.ReadAsync(ProofFilter.Read(http.Request.Query), http.RequestAborted);
        return sheet is null ? http.Refuse(CommonProblems.NotAllowed.With()) : Show.Page<ProofsPage>(new { Sheet = sheet });
    }

    /// <summary>One change for all that were ticked: all of them or none, and whatever stands in the way is named.</summary>
    private static async Task<IResult> ChangeAsync(HttpContext http, ProofSheets sheets, ChangeStatus changes)
    {
        var form = await FormValues.ReadAsync(http);
        var change = ProofChange.Read(form, http.Request.Query);
        if (change.Awards.Count == 0 || change.To is not { } to)
        {
            return await AgainAsync(http, sheets, form, change, [CredentialsProblems.NothingChosen.With()]);
        }

        if (to == CredentialStatus.Revoked && (!change.IsSure || change.Reason is null))
        {
            return await ConfirmAsync(http, sheets, form, change);
        }

        var outcome = await changes.HandleAsync(new StatusChange(change.Awards, to, null, change.Reason), http.RequestAborted);
        if (!outcome.Succeeded)
        {
            return await AgainAsync(http, sheets, form, change, outcome.Problems);
        }

        Tell(http, change, outcome.Value.Count);
        return Show.See(Back(form));
    }

    /// <summary>A revocation is for good: the people are named once more, and a reason is asked for.</summary>
    private static async Task<IResult> ConfirmAsync(HttpContext http, ProofSheets sheets, FormValues form, ProofChange change)
    {
        if (await sheets.RowsAsync(change.Awards, http.RequestAborted) is not { } rows || rows.Count < change.Awards.Count)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        IReadOnlyList<Problem> problems = change.IsSure ? [CredentialsProblems.NoReason.With().At(new Location(Field: "reason"))] : [];
        return Show.Page<ProofRevocationPage>(
            new
            {
                Rows = rows,
                Back = Back(form),
                Problems = problems,
            },
            problems.Count > 0 ? problems[0].Kind.Status : StatusCodes.Status200OK
        );
    }

    private static async Task<IResult> AgainAsync(
        HttpContext http,
        ProofSheets sheets,
        FormValues form,
        ProofChange change,
        IReadOnlyList<Problem> problems
    )
    {
        var first = problems[0];
        if (first.Kind == CommonProblems.NotFound || first.Kind == CommonProblems.NotAllowed)
        {
            return http.Refuse(problems);
        }

        var filter = ProofFilter.Read(QueryOf(Back(form)));
        var sheet = await sheets.ReadAsync(filter, http.RequestAborted);
        var refused = await sheets.RowsAsync(change.Awards, http.RequestAborted);
        return sheet is null || refused is null
            ? http.Refuse(CommonProblems.NotAllowed.With())
            : Show.Page<ProofsPage>(
                new
                {
                    Sheet = sheet with
                    {
                        Ticked = change.Awards.ToHashSet(),
                    },
                    Problems = problems,
                    Concerned = refused,
                },
                first.Kind.Status
            );
    }

    private static void Tell(HttpContext http, ProofChange change, int count)
    {
        var key = $"proofs.done.{change.To!.Value.ToString().ToLowerInvariant()}.{(count == 1 ? "one" : "many")}";
        if (change.Undo is { } undo)
        {
            Toast.SetWithUndo(http, undo, key, count);
        }
        else
        {
            Toast.Set(http, key, count);
        }
    }

    /// <summary>Only ever a page of the list.</summary>
    private static string Back(FormValues form) =>
        form["back"] is var path && (path == "/proofs" || path.StartsWith("/proofs?", StringComparison.Ordinal)) && LocalPath.IsOne(path)
            ? path
            : "/proofs";

    private static QueryCollection QueryOf(string path) =>
        new(path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? QueryHelpers.ParseQuery(path[mark..]) : []);
}
