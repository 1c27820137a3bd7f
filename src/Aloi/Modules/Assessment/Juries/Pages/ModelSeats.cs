using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>What the pages of a seat show. What the seat may not see is not in the model.</summary>
internal static class ModelSeats
{
    public static JuryHead Head(OpenJury jury, Language language)
    {
        var when = new JuryLetters(jury, "", "", null, default).When(language);
        return new JuryHead(
            jury.Row.PublicId,
            jury.Achievement,
            jury.Rule,
            jury.Row.State,
            when,
            jury.Row.DurationMinutes,
            jury.Place.Where,
            jury.Place.Video
        );
    }

    public static SeatModel Of(Seat seat, Language language) =>
        new(
            seat.Path,
            Head(seat.Jury, language),
            seat.Juror is { } me ? Line(seat.Jury, me) : null,
            seat.MayPreside,
            seat.SeesGrids,
            [.. seat.Jury.Cases.Select(c => Line(seat, c))],
            [.. seat.Jury.Jurors.Select(j => Line(seat.Jury, j))],
            seat.Means == FactMeans.Link
        );

    public static GridModel Grid(Seat seat, OpenCase one, GridForm? typed, Language language)
    {
        var sheet = seat.Jury.Sheet(seat.Juror!, one);
        var kept = sheet?.Grid(one.Open.File.Sealer);
        var next = seat
            .Jury.CasesOf(seat.Juror!)
            .FirstOrDefault(c => c.Row.Id != one.Row.Id && seat.Jury.Sheet(seat.Juror!, c)?.FilledAt is null);
        return new GridModel(
            Of(seat, language),
            Line(seat, one),
            seat.Jury.Version.Content.Achievement.Criteria,
            [],
            typed ?? (kept is null ? GridForm.Empty : GridForm.Of(kept)),
            kept is not null,
            next?.Open.Row.PublicId.ToString()
        );
    }

    /// <summary>Only for a seat that sees the grids.</summary>
    public static DeliberationModel Deliberation(Seat seat, OpenCase one, Language language)
    {
        var grids = seat.Jury.GridsOf(one);
        var judges = seat.Jury.JudgesOf(one).ToList();
        var mine = seat.Juror is { } me ? seat.Jury.Sheet(me, one)?.Vote(one.Open.File.Sealer) : null;
        return new DeliberationModel(
            Of(seat, language),
            Line(seat, one),
            seat.Jury.Rule.Rubric is { Criteria.Count: > 0 } rubric ? Differences.Of(rubric, grids) : [],
            [.. grids.Select(g => new Opinion(g.Juror, g.Grid.Outcome, g.Grid.Text))],
            [],
            mine,
            [.. judges.Where(j => seat.Jury.HasVoted(j, one)).Select(j => Line(seat.Jury, j))],
            [.. judges.Where(j => !seat.Jury.HasVoted(j, one)).Select(j => Line(seat.Jury, j))]
        );
    }

    public static JurorLine Line(OpenJury jury, OpenJuror juror) =>
        new(
            juror.Row.PublicId.ToString(),
            juror.Name,
            juror.Row.IsChair,
            juror.Row.IsExternal,
            juror.Row.State,
            jury.IsIn(juror),
            [.. from one in jury.Cases let bar = jury.Bar(juror, one) where bar is not null select (one.Name, bar.Value)]
        );

    private static CaseLine Line(Seat seat, OpenCase one)
    {
        var judges = seat.Jury.JudgesOf(one).ToList();
        return new CaseLine(
            one.Open.Row.PublicId.ToString(),
            one.Name,
            Standing(seat, one),
            seat.Juror is { } me ? seat.Jury.Bar(me, one) : null,
            judges.Count(j => seat.Jury.HasVoted(j, one)),
            judges.Count
        );
    }

    private static CaseStanding Standing(Seat seat, OpenCase one) =>
        seat.Juror is not { Row.Sits: true } me ? CaseStanding.Waiting
        : seat.Jury.Bar(me, one) is not null ? CaseStanding.Barred
        : seat.Jury.Sheet(me, one)?.FilledAt is null ? CaseStanding.ToFill
        : seat.Jury.Row.State == JuryState.Convened ? CaseStanding.Filled
        : seat.Jury.HasVoted(me, one) ? CaseStanding.Voted
        : CaseStanding.ToVote;
}
