using System.Text;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pages;

/// <summary>Where a table of results comes in: pasted from a spreadsheet or sent as a file.</summary>
internal static class ResultsPages
{
    private const int ImportsShown = 10;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/achievements/{achievement}/results", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}/results/model.csv", ModelAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/{achievement}/results", BringAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId achievement, HttpContext http, CampaignDoor door, ImportDesk desk)
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Record, http.RequestAborted);
        return campaign.Succeeded ? await DrawAsync(campaign.Value, "", [], http, desk) : http.Refuse(campaign.Problems);
    }

    /// <summary>The headings alone, as a file that a French spreadsheet opens by a click.</summary>
    private static async Task<IResult> ModelAsync(PublicId achievement, HttpContext http, CampaignDoor door)
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Record, http.RequestAborted);
        var headings = string.Join(';', RowTexts.Columns.Take(7)) + "\r\n";
        return campaign.Succeeded
            ? Results.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(headings)], "text/csv; charset=utf-8", "resultats.csv")
            : http.Refuse(campaign.Problems);
    }

    private static async Task<IResult> BringAsync(
        PublicId achievement,
        HttpContext http,
        CampaignDoor door,
        BringResults bring,
        ImportDesk desk
    )
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Record, http.RequestAborted);
        if (!campaign.Succeeded)
        {
            return http.Refuse(campaign.Problems);
        }

        var table = await ReadAsync(http);
        if (!table.Succeeded)
        {
            return await DrawAsync(campaign.Value, "", table.Problems, http, desk);
        }

        var done = await bring.HandleAsync(campaign.Value, table.Value.Content, http.RequestAborted);
        return done.Succeeded
            ? Show.See($"/imports/{done.Value.PublicId}")
            : await DrawAsync(campaign.Value, table.Value.Pasted, AtTable(table.Value, done.Problems), http, desk);
    }

    private static async Task<Outcome<SentTable>> ReadAsync(HttpContext http)
    {
        try
        {
            var form = await FormValues.ReadAsync(http);
            if (form.File("file") is { } file)
            {
                return file.Length > ReadImport.Limits.MaxBytes ? TooLarge() : new SentTable(await ContentAsync(file, http), "");
            }

            return form["table"].Length > 0
                ? new SentTable(PastedTable.Read(form["table"]), form["table"])
                : ImportProblems.Nothing.With().At(new Location(Field: "table"));
        }
        catch (InvalidDataException)
        {
            return ImportProblems.PastedTooMuch.With().At(new Location(Field: "table"));
        }
        catch (BadHttpRequestException)
        {
            return TooLarge();
        }
    }

    private static Problem TooLarge() =>
        ImportProblems.TooLarge.With(ReadImport.Limits.MaxBytes / (1024 * 1024)).At(new Location(Field: "file"));

    private static async Task<byte[]> ContentAsync(IFormFile file, HttpContext http)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, http.RequestAborted);
        return content;
    }

    private static List<Problem> AtTable(SentTable table, IReadOnlyList<Problem> problems)
    {
        var where = new Location(Field: table.Pasted.Length > 0 ? "table" : "file");
        return [.. problems.Select(p => p.At(where))];
    }

    private static async Task<IResult> DrawAsync(
        Campaign campaign,
        string pasted,
        IReadOnlyList<Problem> problems,
        HttpContext http,
        ImportDesk desk
    ) =>
        Show.Page<ResultsPage>(
            new
            {
                Campaign = campaign,
                Pasted = pasted,
                Problems = problems,
                Imports = await desk.LastAsync(campaign.Version.AchievementId, ImportsShown, http.RequestAborted),
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );

    /// <param name="Pasted">The text as it was pasted, to be shown again; empty for a file.</param>
    private sealed record SentTable(byte[] Content, string Pasted);
}
