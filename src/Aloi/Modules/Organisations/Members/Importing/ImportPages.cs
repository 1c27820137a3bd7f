using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members.Pages;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>From a spreadsheet to members: send, look, add.</summary>
internal static class ImportPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members/import", AskAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/members/import", SendAsync).FormFor(ActorKind.Member);
        routes.MapGet("/members/import/{sheet}", LookAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/members/import/{sheet}", AddAsync).FormFor(ActorKind.Member);
    }

    private static Task<IResult> AskAsync(HttpContext http, OwnPlaces places, CancellationToken cancellation) =>
        FormAsync(http, places, new Sent("", null), null, cancellation);

    private static async Task<IResult> SendAsync(HttpContext http, OwnPlaces places, MemberDrafts drafts, CancellationToken cancellation)
    {
        var form = await FormValues.ReadAsync(http);
        var sent = new Sent(form["text"], PublicId.TryParse(form["entity"], null, out var entity) ? entity : null);
        var text = form.File("file") is { } file ? await ReadAsync(file, cancellation) : Outcome<string>.Of(form["text"]);
        var rows = text.Succeeded ? MemberFile.Read(text.Value) : Outcome<IReadOnlyList<FileRow>>.Refused(text.Problems);
        if (!rows.Succeeded)
        {
            return await FormAsync(http, places, sent, [.. rows.Problems.Select(p => p.At(new Location(Field: "text")))], cancellation);
        }

        var kept = await drafts.KeepAsync(sent.Entity ?? default, rows.Value, cancellation);
        return http.Answer(kept, id => Show.See($"/members/import/{id}"));
    }

    private static async Task<IResult> LookAsync(
        PublicId sheet,
        HttpContext http,
        MemberDrafts drafts,
        ExamineRows examine,
        CancellationToken cancellation
    ) => await ShowAsync(sheet, http, drafts, examine, cancellation);

    private static async Task<IResult> AddAsync(PublicId sheet, HttpContext http, AddFromDraft add, CancellationToken cancellation)
    {
        var done = await add.HandleAsync(sheet, cancellation);
        return http.Answer(done, _ => Show.See($"/members/import/{sheet}"));
    }

    private static async Task<IResult> ShowAsync(
        PublicId id,
        HttpContext http,
        MemberDrafts drafts,
        ExamineRows examine,
        CancellationToken cancellation
    )
    {
        var opened = await drafts.OpenAsync(id, cancellation);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var (sheet, entity, rows) = opened.Value;
        var examined = sheet.DoneAt is null ? await examine.HandleAsync(rows, cancellation) : null;
        return Show.Page<ImportPreviewPage>(
            new
            {
                Draft = sheet,
                Entity = entity,
                Examined = examined,
            }
        );
    }

    private static async Task<IResult> FormAsync(
        HttpContext http,
        OwnPlaces places,
        Sent sent,
        IReadOnlyList<Problem>? problems,
        CancellationToken cancellation
    )
    {
        var own = await places.OfAsync([Right.Administrator], cancellation);
        return own.Count == 0
            ? http.Refuse(CommonProblems.NotAllowed.With())
            : Show.Page<ImportPage>(
                new
                {
                    Places = own,
                    Sent = sent,
                    Problems = problems,
                },
                problems is null ? StatusCodes.Status200OK : problems[0].Kind.Status
            );
    }

    private static async Task<Outcome<string>> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > MemberFile.MostBytes)
        {
            return ImportProblems.TooLarge.With(MemberFile.MostBytes / 1024 / 1024);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return MemberFile.Decode(content.ToArray());
    }
}

/// <summary>The form of a list as it was sent, so that a refusal loses nothing.</summary>
public sealed record Sent(string Text, PublicId? Entity);
