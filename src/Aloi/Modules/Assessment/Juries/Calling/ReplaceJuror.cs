using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Assessment.Pools;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>
/// Puts somebody else in a juror's seat: the link of the first opens nothing any more, what they marked counts no longer, and the new one fills
/// grids of their own before reading anybody's. A juror who has voted stays; one who only abstained may make way, since
/// abstentions can leave a jury below its quorum.
/// </summary>
internal sealed class ReplaceJuror(JuryWork work, ReplaceDesk desk, JuryShelf shelf, CallJurors call, AuditTrail audit)
{
    /// <param name="member">The public id of somebody of the pool; empty when the other fields name a person.</param>
    public Task<Outcome<bool>> HandleAsync(
        Seat seat,
        string juror,
        string member,
        OutsiderEntry typed,
        Language language,
        CancellationToken cancellation
    ) =>
        work.ActAsync(
            seat.Jury.Row.PublicId,
            jury => ReplaceAsync(seat.In(jury), juror, member, typed, language, cancellation),
            cancellation
        );

    private async Task<Outcome<bool>> ReplaceAsync(
        Seat seat,
        string id,
        string member,
        OutsiderEntry typed,
        Language language,
        CancellationToken cancellation
    )
    {
        var jury = seat.Jury;
        var leaving = jury.Jurors.FirstOrDefault(j => j.Row.PublicId.ToString() == id && j.Row.State != JurorState.Replaced);
        if (Refused(seat, leaving) is { } refused)
        {
            return refused;
        }

        if (await desk.FindAsync(jury, member, typed, language, cancellation) is not { } person)
        {
            return JuryProblems.OutsiderIncomplete.With().At(new Location(Field: "outsider-name"));
        }

        var called = new CalledPerson(person, leaving!.Row.IsChair, "member");
        var bars = await desk.BarsAsync(jury, leaving, called, cancellation);
        var stays = jury.Sitting.Where(j => j.Row.Id != leaving.Row.Id).Select(Proposed).Append(called.Proposed).ToList();
        var problems = Composition.Check(jury.Rule, stays, [.. jury.Cases.Select((c, i) => new ProposedCase(c.Name, bars[i]))]);
        if (problems.Count > 0)
        {
            return Outcome<bool>.Refused(problems);
        }

        leaving.Row.State = JurorState.Replaced;
        await call.TakeBackAsync(leaving, cancellation);
        await desk.SeatAsync(jury, called, bars, cancellation);
        var after = await shelf.OpenAsync(jury.Row, cancellation);
        await call.SendAsync(after, [after.Jurors[^1]], JuryNews.Convened, cancellation);
        audit.Record("jury.juror-replaced", $"jury:{jury.Row.Id}", new { juror = leaving.Row.Id, by = after.Jurors[^1].Row.Id });
        return true;
    }

    private static Problem? Refused(Seat seat, OpenJuror? leaving) =>
        !seat.IsOwner ? CommonProblems.NotAllowed.With()
        : leaving is null ? CommonProblems.NotFound.With()
        : !seat.Jury.Row.IsUnderWay ? JuryProblems.Over.With()
        : seat.Jury.Cases.Any(c => seat.Jury.HasDecided(leaving, c)) ? JuryProblems.VotedAlready.With()
        : null;

    private static ProposedJuror Proposed(OpenJuror juror) =>
        new(juror.Person.Key, juror.Name, juror.Row.IsExternal, juror.Row.IsChair, "member");
}

/// <summary>Who may come instead, and what bars whom with them.</summary>
internal sealed class ReplaceDesk(IPools pools, JuryPeople people, Independent independent, SeatJurors seats, ConveneRows rows)
{
    public async Task<PoolPerson?> FindAsync(
        OpenJury jury,
        string member,
        OutsiderEntry typed,
        Language language,
        CancellationToken cancellation
    )
    {
        if (typed.IsComplete)
        {
            return await people.OutsiderAsync(typed, language, cancellation);
        }

        var pool = await pools.FindAsync(jury.Version.EntityId, jury.Rule.Pool, cancellation);
        return pool.FirstOrDefault(p => p.Id.ToString() == member);
    }

    /// <summary>Case by case: what was found for those who stay, and what bars the new one.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, JuryBar>>> BarsAsync(
        OpenJury jury,
        OpenJuror leaving,
        CalledPerson called,
        CancellationToken cancellation
    )
    {
        var all = new List<IReadOnlyDictionary<string, JuryBar>>();
        foreach (var one in jury.Cases)
        {
            var bars = new Dictionary<string, JuryBar>(
                await independent.BarsAsync(jury.Rule, one.Open, [called.Person], cancellation),
                StringComparer.Ordinal
            );
            foreach (var juror in jury.Sitting.Where(j => j.Row.Id != leaving.Row.Id))
            {
                if (jury.Bar(juror, one) is { } bar)
                {
                    bars.TryAdd(juror.Person.Key, bar);
                }
            }

            all.Add(bars);
        }

        return all;
    }

    public async Task SeatAsync(
        OpenJury jury,
        CalledPerson called,
        IReadOnlyList<IReadOnlyDictionary<string, JuryBar>> bars,
        CancellationToken cancellation
    )
    {
        await seats.SeatAsync(jury.Row, [called], [.. jury.Cases.Select((c, i) => (c.Row, bars[i]))], cancellation);
        await rows.SaveAsync(cancellation);
    }
}
