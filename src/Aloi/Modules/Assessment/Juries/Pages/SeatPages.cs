using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Assessment.Juries.Pages.Seats;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>
/// The pages of one seat, the same behind a link and behind a sign-in: where the jury is, one page for each candidate, and what whoever presides
/// does for the whole session.
/// </summary>
internal sealed class SeatPages(SeatActs acts, ReadMinutes minutes, SeatWorks works, AccommodationNotes notes, NoteReading readings)
{
    private const string Session = "session";
    private const string Minutes = "minutes";

    public async Task<IResult> ShowAsync(Seat seat, string rest, HttpContext http)
    {
        if (rest.Length == 0)
        {
            return Overview(seat, http, []);
        }

        if (rest == Minutes && seat.Jury.Row.State == JuryState.Closed)
        {
            var read = await minutes.OfAsync(seat.Jury, http.RequestAborted);
            return Show.Page<SeatMinutesPage>(new { Model = MinutesModel.Of(seat, read, http.Language()) });
        }

        return seat.Case(rest) is { } one
            ? await CaseAsync(seat, one, http, null, [])
            : await works.ServeAsync(seat, rest, http) ?? http.Refuse(CommonProblems.NotFound.With());
    }

    public async Task<IResult> PostAsync(Seat seat, string rest, HttpContext http)
    {
        var form = await FormValues.ReadAsync(http);
        if (rest == Session)
        {
            var presided = await acts.PresideAsync(seat, form, http.RequestAborted);
            return Told(presided.Problems) is { } refused ? Overview(seat, http, refused) : Show.See(seat.Path);
        }

        if (seat.Case(rest) is not { } one)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var grid = SeatActs.Grid(form, seat.Jury.Rule);
        var done = await acts.ActAsync(seat, rest, form, grid, http.RequestAborted);
        return Told(done.Problems) is { } problems
            ? await CaseAsync(seat, one, http, form["act"] == "grid" ? grid : null, problems)
            : Show.See(After(seat, rest, form["act"], http.Language()));
    }

    /// <summary>After a grid, the next one; after anything else, the same candidate or the list.</summary>
    private static string After(Seat seat, string rest, string act, Language language) =>
        act == "grid" && seat.Case(rest) is { } one && ModelSeats.Grid(seat, one, null, language).Next is { } next ? $"{seat.Path}/{next}"
        : act is "vote" or "hands" ? $"{seat.Path}/{rest}"
        : seat.Path;

    private static IReadOnlyList<Problem>? Told(IReadOnlyList<Problem> problems) => problems.Count > 0 ? problems : null;

    private static IResult Overview(Seat seat, HttpContext http, IReadOnlyList<Problem> problems) =>
        Show.Page<SeatPage>(new { Model = ModelSeats.Of(seat, http.Language()), Problems = problems }, Status(problems));

    /// <summary>Nobody who may not judge the candidate is shown the candidate's works.</summary>
    private async Task<IResult> CaseAsync(Seat seat, OpenCase one, HttpContext http, GridForm? typed, IReadOnlyList<Problem> problems)
    {
        if (seat.Deliberates(one))
        {
            await NoteAsync(seat, one, http.RequestAborted);
            var handedIn = await works.ReadAsync(one, http.RequestAborted);
            var deliberation = ModelSeats.Deliberation(seat, one, http.Language()) with { Works = handedIn };
            return Show.Page<DeliberationPage>(
                new
                {
                    Model = deliberation,
                    Notes = await NotesAsync(seat, one, http.RequestAborted),
                    Problems = problems,
                },
                Status(problems)
            );
        }

        if ((seat.Closed(one) ?? seat.Sealed(one)) is { } closed)
        {
            return Overview(seat, http, problems.Count > 0 ? problems : [closed]);
        }

        return Show.Page<GridPage>(
            new
            {
                Model = ModelSeats.Grid(seat, one, typed, http.Language()) with
                {
                    Works = await works.ReadAsync(one, http.RequestAborted),
                },
                Notes = await NotesAsync(seat, one, http.RequestAborted),
                Problems = problems,
            },
            Status(problems)
        );
    }

    /// <summary>The one sentence about an accommodation that concerns whoever judges; nothing for those who only run the session.</summary>
    private async Task<IReadOnlyList<string>> NotesAsync(Seat seat, OpenCase one, CancellationToken cancellation) =>
        seat.Juror is null ? [] : await notes.ForAssessorAsync(one.Open, cancellation);

    /// <summary>Whoever takes part in the deliberation has read all grids, whether they vote or not.</summary>
    private Task NoteAsync(Seat seat, OpenCase one, CancellationToken cancellation)
    {
        var leaf = seat.Jury.Row.Leaf;
        return seat.Reader is { } reader
            ? readings.HandleAsync(one.Open, reader, [(leaf, one.Node(leaf).Attempt)], cancellation)
            : Task.CompletedTask;
    }

    private static int Status(IReadOnlyList<Problem> problems) => problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status;
}

/// <summary>The acts behind the forms of a seat.</summary>
internal sealed class SeatActs(FillGrid grids, CastVotes votes, OpenDeliberation deliberation, CloseJury close)
{
    private const string Hand = "hand-";

    public static GridForm Grid(FormValues form, Protocols.Contracts.Jury rule)
    {
        IReadOnlyList<Protocols.Contracts.Criterion> criteria = rule.Rubric is { } rubric ? rubric.Criteria : [];
        return new GridForm(
            form["answer"],
            form["text"],
            criteria.ToDictionary(c => c.Id, c => form[GridForm.LevelField(c)], StringComparer.Ordinal),
            criteria.ToDictionary(c => c.Id, c => form[GridForm.NoteField(c)], StringComparer.Ordinal),
            form["declares"] == "yes"
        );
    }

    public Task<Outcome<bool>> ActAsync(Seat seat, string candidacy, FormValues form, GridForm grid, CancellationToken cancellation) =>
        form["act"] switch
        {
            "grid" => grids.HandleAsync(seat, candidacy, grid, cancellation),
            "recuse" => grids.RecuseAsync(seat, candidacy, cancellation),
            "vote" => votes.OwnAsync(seat, candidacy, form["vote"], cancellation),
            "hands" => votes.HandsAsync(seat, candidacy, Hands(form), cancellation),
            _ => Task.FromResult<Outcome<bool>>(CommonProblems.Malformed.With("act")),
        };

    public Task<Outcome<bool>> PresideAsync(Seat seat, FormValues form, CancellationToken cancellation) =>
        form["act"] switch
        {
            "open" => deliberation.HandleAsync(seat, form.All("absent"), cancellation),
            "absent" => deliberation.MarkAbsentAsync(seat, form.All("absent"), cancellation),
            "close" => close.HandleAsync(seat, form["remarks"], cancellation),
            _ => Task.FromResult<Outcome<bool>>(CommonProblems.Malformed.With("act")),
        };

    private static Dictionary<string, string> Hands(FormValues form) =>
        form
            .Names.Where(n => n.StartsWith(Hand, StringComparison.Ordinal))
            .ToDictionary(n => n[Hand.Length..], n => form[n], StringComparer.Ordinal);
}
