using Aloi.Modules.Credentials.Pages;
using Aloi.Modules.Credentials.Verifying.Minutes;
using Aloi.Platform.Access;
using Aloi.Platform.Outbound;
using Aloi.Platform.Problems;
using Aloi.Standards.Verification;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>Checks any proof, ours or another's, and the minutes of our juries, for anybody. Nothing is stored.</summary>
internal static class VerifyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/verify", (HttpContext http) => Ask(http.Request.Query["link"].ToString())).Public();
        routes.MapPost("/verify", CheckAsync).PublicForm();
    }

    private static IResult Ask(string link) => Show.Page<VerifyPage>(new { Link = link.Length <= 2_000 ? link : "" });

    private static async Task<IResult> CheckAsync(HttpContext http, HandedOver handed, RecentDocuments documents, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await HandedOver.FormAsync(http) is not { } form)
        {
            var tooLarge = VerifyingProblems.TooLarge.With(ProofFile.MostBytes / (1024 * 1024)).At(new Location(Field: "file"));
            return Show.Page<VerifyPage>(new { Problems = (IReadOnlyList<Problem>)[tooLarge] }, tooLarge.Kind.Status);
        }

        if (form.File("file") is null && form["json"].Length == 0 && OwnPage(form["link"], http) is { } own)
        {
            return Show.See(own);
        }

        var document = await handed.ReadAsync(form, http.RequestAborted);
        if (!document.Succeeded)
        {
            var status = StatusCodes.Status422UnprocessableEntity;
            return Show.Page<VerifyPage>(
                new
                {
                    Link = form["link"],
                    Json = form["json"],
                    document.Problems,
                },
                status
            );
        }

        if (SealedMinutes.AreMeant(document.Value.Span))
        {
            var minutes = await new MinutesVerifier(documents, time.GetUtcNow()).VerifyAsync(document.Value, http.RequestAborted);
            return Show.Page<MinutesResultPage>(new { Report = minutes });
        }

        var settings = new VerificationSettings { Now = time.GetUtcNow(), Documents = documents };
        var report = await CredentialVerifier.VerifyAsync(document.Value, settings, http.RequestAborted);
        return Show.Page<VerifyResultPage>(new { Report = report });
    }

    /// <summary>A proof of this very host has a page that answers more than a check of its document could.</summary>
    private static string? OwnPage(string link, HttpContext http) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && string.Equals(address.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && address.AbsolutePath.Split('/') is ["", "c", { Length: > 0 } id]
            ? $"/c/{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(id))}"
            : null;
}
