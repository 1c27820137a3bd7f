using System.Globalization;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>When and where a jury meets, as a form brings it.</summary>
internal sealed record MeetingForm(string Date, string Time, string Duration, string Where, string Video)
{
    private const int ShortestMinutes = 10;
    private const int LongestMinutes = 720;
    private const int LongestPlace = 200;

    public (DateTimeOffset Start, int Minutes, JuryPlace Place)? Read(TimeZoneInfo zone, DateTimeOffset now, List<Problem> problems)
    {
        var before = problems.Count;
        var start = Start(zone);
        Add(problems, start is null, JuryProblems.WhenMissing.With(), Date.Length == 0 ? "date" : "time");
        Add(problems, start < now, JuryProblems.InThePast.With(), "date");
        var isLength = int.TryParse(Duration, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes);
        Add(
            problems,
            !isLength || minutes is < ShortestMinutes or > LongestMinutes,
            JuryProblems.HowLong.With(ShortestMinutes, LongestMinutes),
            "duration"
        );
        Add(problems, Where.Length == 0 && Video.Length == 0, JuryProblems.WhereMissing.With(), "where");
        Add(problems, Where.Length > LongestPlace, AssessmentProblems.TooLongHere.With(LongestPlace), "where");
        Add(problems, Video.Length > 0 && !IsAddress(Video), JuryProblems.VideoAddress.With(), "video");
        return problems.Count > before ? null : (start!.Value, minutes, new JuryPlace(Where, Video));
    }

    private DateTimeOffset? Start(TimeZoneInfo zone) =>
        DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && TimeOnly.TryParseExact(Time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? LocalClock.ToInstant(day.ToDateTime(hour), zone)
            : null;

    private static bool IsAddress(string text) =>
        text.Length <= 1_000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    internal static void Add(List<Problem> problems, bool isWrong, Problem problem, string field)
    {
        if (isWrong)
        {
            problems.Add(problem.At(new Location(Field: field)));
        }
    }
}

/// <summary>Somebody typed who is in no pool.</summary>
internal sealed record OutsiderEntry(string Name, string Email, bool IsExternal)
{
    public bool IsEmpty => Name.Length == 0 && Email.Length == 0;

    public bool IsComplete => Name.Length is > 0 and <= 200 && EmailAddress.IsPlausible(Email);
}

/// <param name="Candidates">Public ids of candidacies.</param>
/// <param name="Members">Public ids of people of the pool.</param>
/// <param name="Chair">The public id of a member, or <c>outsider-</c> and the number of a typed one; empty for none.</param>
internal sealed record ConveneForm(
    MeetingForm Meeting,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<string> Members,
    IReadOnlyList<OutsiderEntry> Outsiders,
    string Chair,
    bool TellsCandidates,
    bool NamesVotes
)
{
    public const int MostOutsiders = 4;
    public const int MostCandidates = 60;
    public const int MostMembers = 25;

    public static string OutsiderId(int index) => $"outsider-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
}
