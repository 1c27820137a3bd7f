using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Juries;

/// <summary>A jury session on the desk: its people in clear, its candidates with what the protocol says of them, what each juror did.</summary>
internal sealed record OpenJury(
    JurySession Row,
    JuryPlace Place,
    AchievementVersionInfo Version,
    TimeZoneInfo Zone,
    IReadOnlyList<OpenJuror> Jurors,
    IReadOnlyList<OpenCase> Cases,
    IReadOnlyList<JurySheet> Sheets
)
{
    public Jury Rule => (Jury)Version.Content.Protocol.Leaves().First(l => l.Id == Row.Leaf);

    public string Achievement => Version.Content.Achievement.Name;

    /// <summary>Those who sit, whether they have come or not.</summary>
    public IEnumerable<OpenJuror> Sitting => Jurors.Where(j => j.Row.Sits);

    public OpenJuror? Chair => Sitting.FirstOrDefault(j => j.Row.IsChair);

    public JurySheet? Sheet(OpenJuror juror, OpenCase one) =>
        Sheets.FirstOrDefault(s => s.JurorId == juror.Row.Id && s.CaseId == one.Row.Id);

    public JuryBar? Bar(OpenJuror juror, OpenCase one) => Sheet(juror, one)?.Bar;

    /// <summary>Who may mark and vote about the candidate.</summary>
    public IEnumerable<OpenJuror> JudgesOf(OpenCase one) => Sitting.Where(j => Bar(j, one) is null);

    public IEnumerable<OpenCase> CasesOf(OpenJuror juror) => Cases.Where(c => Bar(juror, c) is null);

    /// <summary>All grids of this juror are in.</summary>
    public bool IsIn(OpenJuror juror) => CasesOf(juror).All(c => Sheet(juror, c)?.FilledAt is not null);

    public bool AreAllIn => Sitting.All(IsIn);

    public bool HasVoted(OpenJuror juror, OpenCase one) => Sheet(juror, one)?.VotedAt is not null;
}

/// <summary>Where and how they meet.</summary>
/// <param name="Where">A room; empty when they meet by video alone.</param>
/// <param name="Video">The address of the video room; empty when there is none.</param>
internal sealed record JuryPlace(string Where, string Video)
{
    public string Said => string.Join(" · ", new[] { Where, Video }.Where(p => p.Length > 0));
}

/// <param name="Person">Without a name when the person's data were erased.</param>
internal sealed record OpenJuror(Juror Row, JurorPerson Person)
{
    public string Name => Person.Name;

    public FactAuthor Author => new(Person.Key, Person.Name, IsExternal: Row.IsExternal, Capacity: null) { IsChair = Row.IsChair };
}

internal sealed record OpenCase(JuryCase Row, OpenCandidacy Open, string Name)
{
    public NodeVerdict Node(string leaf) => Open.Leaf(leaf)!;
}
