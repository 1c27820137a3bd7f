using System.Text.Json;
using Aloi.Modules.Assessment.Pools;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Convenes a jury: checks that it can decide as the rule asks, gives everybody their seat, and writes to them. All or nothing.</summary>
internal sealed class ConveneJury(IssuerWork work, ConveneDesk desk, JuryShelf shelf, CallJurors call, JuryPost post)
{
    /// <summary>Answers the session's public id.</summary>
    public Task<Outcome<PublicId>> HandleAsync(JuryCall about, ConveneForm form, Language language, CancellationToken cancellation) =>
        work.TryAsync(() => ConveneAsync(about, form, language, cancellation), cancellation);

    private async Task<Outcome<PublicId>> ConveneAsync(JuryCall about, ConveneForm form, Language language, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var meeting = form.Meeting.Read(about.Campaign.Zone, desk.Now, problems);
        var before = Candidates(about, form, problems);
        var called = await desk.People.ReadAsync(form, about.Pool, language, problems, cancellation);
        var cases = await desk.BarsAsync(about, before, called, cancellation);
        problems.AddRange(
            Composition.Check(about.Rule, [.. called.Select(c => c.Proposed)], [.. cases.Select(c => new ProposedCase(c.Who.Name, c.Bars))])
        );
        if (problems.Count > 0)
        {
            return Outcome<PublicId>.Refused(problems);
        }

        var session = await desk.AddAsync(about, form, meeting!.Value, cancellation);
        await desk.SeatAsync(session, called, cases, cancellation);
        var jury = await shelf.OpenAsync(session, cancellation);
        await call.SendAsync(jury, jury.Jurors, JuryNews.Convened, cancellation);
        await call.RemindBeforeAsync(session, cancellation);
        await post.TellCandidatesAsync(jury, JuryNews.Convened, cancellation);
        return session.PublicId;
    }

    private static List<WaitingCandidate> Candidates(JuryCall about, ConveneForm form, List<Problem> problems)
    {
        var before = about.Waiting.Where(w => form.Candidates.Contains(w.Open.Row.PublicId.ToString(), StringComparer.Ordinal)).ToList();
        MeetingForm.Add(problems, before.Count == 0, JuryProblems.NobodyBefore.With(), "candidates");
        MeetingForm.Add(
            problems,
            before.Count < form.Candidates.Distinct(StringComparer.Ordinal).Count(),
            JuryProblems.NotWaiting.With(),
            "candidates"
        );
        var most = ConveneForm.MostCandidates;
        MeetingForm.Add(problems, before.Count > most, JuryProblems.TooManyHere.With(most), "candidates");
        return before;
    }
}

/// <summary>What convening reads and writes.</summary>
internal sealed class ConveneDesk(JuryPeople people, Independent independent, SeatJurors seats, ConveneRows rows, TimeProvider time)
{
    public JuryPeople People => people;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IReadOnlyList<(WaitingCandidate Who, IReadOnlyDictionary<string, JuryBar> Bars)>> BarsAsync(
        JuryCall about,
        IReadOnlyList<WaitingCandidate> before,
        IReadOnlyList<CalledPerson> called,
        CancellationToken cancellation
    )
    {
        List<PoolPerson> asked = [.. called.Select(c => c.Person)];
        var cases = new List<(WaitingCandidate, IReadOnlyDictionary<string, JuryBar>)>();
        foreach (var one in before)
        {
            cases.Add((one, await independent.BarsAsync(about.Rule, one.Open, asked, cancellation)));
        }

        return cases;
    }

    public Task<JurySession> AddAsync(
        JuryCall about,
        ConveneForm form,
        (DateTimeOffset Start, int Minutes, JuryPlace Place) meeting,
        CancellationToken cancellation
    ) => rows.AddAsync(about, form, meeting, cancellation);

    public async Task SeatAsync(
        JurySession session,
        IReadOnlyList<CalledPerson> called,
        IReadOnlyList<(WaitingCandidate Who, IReadOnlyDictionary<string, JuryBar> Bars)> cases,
        CancellationToken cancellation
    )
    {
        var before = await rows.AddCasesAsync(session, [.. cases.Select(c => c.Who.Open.Row.Id)], cancellation);
        await seats.SeatAsync(session, called, [.. before.Select((c, i) => (c, cases[i].Bars))], cancellation);
        await rows.SaveAsync(cancellation);
    }
}

/// <summary>The rows of a new session.</summary>
internal sealed class ConveneRows(IssuerContext database, SubjectKeys keys, CurrentUser user, AuditTrail audit, JuryStamp stamp)
{
    public async Task<JurySession> AddAsync(
        JuryCall about,
        ConveneForm form,
        (DateTimeOffset Start, int Minutes, JuryPlace Place) meeting,
        CancellationToken cancellation
    )
    {
        var key = (await keys.CreateAsync(1, cancellation))[0];
        var session = new JurySession
        {
            PublicId = stamp.Ids.NewPublicId(),
            AchievementVersionId = about.Version.VersionId,
            Leaf = about.Rule.Id,
            SubjectKeyId = key,
            SealedContent = [],
            ConvenedById = user.Kind == ActorKind.Member ? user.Id : null,
            ConvenedAt = stamp.Now,
            TellsCandidates = form.TellsCandidates,
            NamesVotes = form.NamesVotes,
        };
        session.Set(meeting.Start, meeting.Minutes);
        await SealAsync(session, meeting.Place, cancellation);
        database.Add(session);
        await database.SaveChangesAsync(cancellation);
        audit.Record("jury.convened", $"jury:{session.Id}", new { candidates = form.Candidates.Count });
        return session;
    }

    public async Task SealAsync(JurySession session, JuryPlace place, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([session.SubjectKeyId], cancellation);
        session.SealedContent = open[session.SubjectKeyId].Seal(JsonSerializer.SerializeToUtf8Bytes(place), JuryShelf.Binding(session));
    }

    public async Task<IReadOnlyList<JuryCase>> AddCasesAsync(
        JurySession session,
        IReadOnlyList<long> candidacies,
        CancellationToken cancellation
    )
    {
        List<JuryCase> cases = [.. candidacies.Select(c => new JuryCase { CandidacyId = c, SessionId = session.Id })];
        database.AddRange(cases);
        await database.SaveChangesAsync(cancellation);
        return cases;
    }

    public Task SaveAsync(CancellationToken cancellation) => database.SaveChangesAsync(cancellation);
}

/// <summary>New ids, and the time.</summary>
internal sealed class JuryStamp(Ids ids, TimeProvider time)
{
    public Ids Ids => ids;

    public DateTimeOffset Now => time.GetUtcNow();
}
