using System.Globalization;
using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;
using Aloi.Ui;
using Aloi.Ui.Components;

namespace Aloi.Modules.Assessment.Juries.Pages.Owner;

/// <summary>The page of a session for whoever runs it, and the acts on it.</summary>
internal sealed class JuryOffice(ChangeJury change, ReplaceJuror replace, AddAnnex annex, ReadMinutes minutes, OfficeTools tools)
{
    public async Task<IResult> ActAsync(Seat seat, FormValues form, HttpContext http)
    {
        switch (form["act"])
        {
            case "link":
                var link = await change.RenewAsync(seat, form["juror"], http.RequestAborted);
                return link.Succeeded ? Told(seat, link.Value, http) : await DrawAsync(seat, http, link.Problems, null);
            case "annex":
                var candidacy = form["candidacy"];
                var added = await annex.HandleAsync(seat, candidacy, form[$"annex-{candidacy}"], http.RequestAborted);
                return added.Succeeded
                    ? Show.See($"/juries/{seat.Jury.Row.PublicId}/minutes")
                    : await JuryPages.DrawMinutesAsync(seat, added.Problems, http, minutes);
            default:
                var done = await ChangeAsync(seat, form, http);
                return done.Succeeded
                    ? Show.See($"/juries/{seat.Jury.Row.PublicId}")
                    : await DrawAsync(seat, http, done.Problems, form["act"] == "move" ? NewJury.Meeting(form) : null);
        }
    }

    public async Task<IResult> DrawAsync(Seat seat, HttpContext http, IReadOnlyList<Problem> problems, MeetingForm? typed)
    {
        var pool = seat.IsOwner && seat.Jury.Row.IsUnderWay ? await tools.PoolAsync(seat.Jury, http.RequestAborted) : [];
        var model = new JuryPageModel(
            ModelSeats.Of(seat, http.Language()),
            seat.IsOwner,
            pool,
            typed is null ? Meeting(seat.Jury) : MeetingModel.Of(typed)
        )
        {
            IsKeptOut = seat.IsKeptOut,
            Disowned = seat.IsOwner ? await tools.DisownedAsync(seat.Jury, http.RequestAborted) : [],
        };
        return Show.Page<JuryPage>(
            new { Model = model, Problems = problems },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
    }

    /// <summary>Who has an address receives the link there and nowhere else: whoever sees it could open it, and read a grid that is blind.</summary>
    private static IResult Told(Seat seat, IssuedLink link, HttpContext http)
    {
        var jury = seat.Jury.Row.PublicId;
        if (!link.IsMailed)
        {
            return Show.Page<NewLinkPage>(
                new
                {
                    Jury = jury,
                    link.Person.Name,
                    Link = Address(http, link.Path),
                }
            );
        }

        Toast.Set(http, "juries.toast.link-sent", link.Person.Name);
        return Show.See($"/juries/{jury}");
    }

    private async Task<Outcome<bool>> ChangeAsync(Seat seat, FormValues form, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        return form["act"] switch
        {
            "move" => await change.MoveAsync(seat, NewJury.Meeting(form), tools.Now, cancellation),
            "call-off" => await change.CallOffAsync(seat, cancellation),
            "take-off" => await change.TakeOffAsync(seat, form["candidacy"], cancellation),
            "replace" => await replace.HandleAsync(
                seat,
                form["juror"],
                form["member"],
                new OutsiderEntry(form["outsider-name"], form["outsider-email"], form["outsider-external"] == "yes"),
                http.Language(),
                cancellation
            ),
            _ => CommonProblems.Malformed.With("act"),
        };
    }

    private static string Address(HttpContext http, string path) => $"{http.Request.Scheme}://{http.Request.Host}{path}";

    private static MeetingModel Meeting(OpenJury jury)
    {
        var local = LocalClock.ToLocal(jury.Row.StartsAt, jury.Zone);
        return new MeetingModel(
            local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            local.ToString("HH:mm", CultureInfo.InvariantCulture),
            jury.Row.DurationMinutes.ToString(CultureInfo.InvariantCulture),
            jury.Place.Where,
            jury.Place.Video
        );
    }
}

/// <summary>Who may come instead, and the time.</summary>
internal sealed class OfficeTools(IPools pools, HandOvers handOvers, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The members who sit and whose link reached somebody else.</summary>
    public async Task<IReadOnlyList<string>> DisownedAsync(OpenJury jury, CancellationToken cancellation)
    {
        var disowned = await handOvers.DisownedAsync(jury, cancellation);
        return jury.Row.IsUnderWay ? [.. jury.Sitting.Where(j => disowned.Contains(j.Row.Id)).Select(j => j.Name)] : [];
    }

    public async Task<IReadOnlyList<Option>> PoolAsync(OpenJury jury, CancellationToken cancellation)
    {
        var sitting = jury.Sitting.Select(j => j.Person.Key).ToHashSet(StringComparer.Ordinal);
        var pool = await pools.FindAsync(jury.Version.EntityId, jury.Rule.Pool, cancellation);
        return [.. pool.Where(p => !sitting.Contains(p.Key)).Select(p => new Option(p.Id.ToString(), p.Person.Name))];
    }
}
