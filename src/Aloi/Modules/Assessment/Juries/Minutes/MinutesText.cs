using System.Globalization;
using System.Text.Json.Nodes;
using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Juries.Minutes;

/// <param name="PresidedBy">Who closed the session.</param>
/// <param name="Salt">Random bits, so that nobody guesses the minutes from their digest.</param>
internal sealed record MinutesHead(
    string Organisation,
    string Entity,
    string PresidedBy,
    string Remarks,
    DateTimeOffset ClosedAt,
    string Salt
)
{
    /// <summary>Members whose link was made on somebody else's screen, and then opened.</summary>
    public IReadOnlyList<string> HandedOver { get; init; } = [];
}

/// <summary>The minutes about one candidate as data: what is sealed, and what the printed page is drawn from.</summary>
internal static class MinutesText
{
    public const string Kind = "aloi/jury-minutes/1";
    public const string AnnexKind = "aloi/jury-minutes-annex/1";

    public static JsonObject Of(OpenJury jury, OpenCase one, MinutesHead head) =>
        new()
        {
            ["type"] = Kind,
            ["salt"] = head.Salt,
            ["organisation"] = head.Organisation,
            ["entity"] = head.Entity,
            ["achievement"] = new JsonObject { ["name"] = jury.Achievement, ["version"] = (decimal)jury.Version.Version },
            ["requirement"] = new JsonObject { ["id"] = jury.Row.Leaf, ["name"] = jury.Rule.Name },
            ["rule"] = Rule(jury.Rule),
            ["session"] = Session(jury, head),
            ["members"] = new JsonArray([.. jury.Jurors.Select(Member)]),
            ["independence"] = new JsonArray([.. Independence(jury, one)]),
            ["candidate"] = new JsonObject { ["name"] = one.Name, ["candidacy"] = one.Open.Row.PublicId.ToString() },
            ["decision"] = Decision(jury, one),
            ["remarks"] = head.Remarks,
            ["sharedDevices"] = new JsonArray([.. SharedDevices(jury).Select(s => Names(s))]),
            ["linksShown"] = Names(head.HandedOver),
            ["statement"] = "Traced acts and the organisation's seal; not a qualified electronic signature.",
        };

    /// <summary>Jurors who acted from one browser, by name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> SharedDevices(OpenJury jury) =>
        [
            .. jury
                .Sheets.SelectMany(s =>
                    new[] { s.GridDevice, s.VoteDevice }.OfType<byte[]>().Select(d => (Device: Convert.ToHexString(d), s.JurorId))
                )
                .GroupBy(d => d.Device, d => d.JurorId, StringComparer.Ordinal)
                .Select(g => g.Distinct().Order().ToList())
                .Where(g => g.Count > 1)
                .DistinctBy(g => string.Join(' ', g), StringComparer.Ordinal)
                .Select(g => (IReadOnlyList<string>)[.. jury.Jurors.Where(j => g.Contains(j.Row.Id)).Select(j => j.Name)]),
        ];

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static JsonObject Rule(Jury rule) =>
        new()
        {
            ["quorum"] = (decimal)rule.Quorum,
            ["decision"] = Word(rule.Rule),
            ["externalShare"] = rule.ExternalShare,
            ["tie"] = Word(rule.Tie),
        };

    private static JsonObject Session(OpenJury jury, MinutesHead head) =>
        new()
        {
            ["id"] = jury.Row.PublicId.ToString(),
            ["convenedAt"] = Instant(jury.Row.ConvenedAt),
            ["startsAt"] = Instant(jury.Row.StartsAt),
            ["durationMinutes"] = (decimal)jury.Row.DurationMinutes,
            ["place"] = jury.Place.Said,
            ["deliberationOpenedAt"] = Instant(jury.Row.OpenedAt ?? head.ClosedAt),
            ["closedAt"] = Instant(head.ClosedAt),
            ["closedBy"] = head.PresidedBy,
        };

    private static JsonObject Member(OpenJuror juror) =>
        new()
        {
            ["name"] = juror.Name,
            ["role"] = juror.Row.IsChair ? "chair" : "member",
            ["external"] = juror.Row.IsExternal,
            ["presence"] = juror.Row.State switch
            {
                JurorState.Absent => "absent",
                JurorState.Replaced => "replaced",
                _ => "present",
            },
        };

    /// <summary>Every member declared their independence with their grid, or is barred and abstained.</summary>
    private static IEnumerable<JsonNode> Independence(OpenJury jury, OpenCase one) =>
        from juror in jury.Sitting
        let sheet = jury.Sheet(juror, one)
        select (JsonNode)
            new JsonObject
            {
                ["member"] = juror.Name,
                ["declaredAt"] = sheet is { Bar: null, FilledAt: { } at } ? Instant(at) : null,
                ["barred"] = sheet?.Bar is { } bar ? Word(bar) : null,
            };

    private static JsonObject Decision(OpenJury jury, OpenCase one)
    {
        var count = jury.CountOf(one);
        var decision = new JsonObject
        {
            ["for"] = (decimal)count.For,
            ["against"] = (decimal)count.Against,
            ["abstained"] = (decimal)count.Abstained,
            ["outcome"] = count.IsFavourable ? "favourable" : "unfavourable",
            ["tie"] = count.Tie is { } tie ? Word(tie) : null,
        };
        if (jury.Row.NamesVotes)
        {
            decision["byName"] = new JsonArray([.. jury.BallotsOf(one).Select(ByName)]);
        }

        return decision;
    }

    private static JsonObject ByName(Ballot ballot) =>
        new()
        {
            ["member"] = ballot.Juror.Name,
            ["vote"] = Word(ballot.Vote),
            ["byShowOfHands"] = ballot.Sheet.IsByHand,
            ["at"] = Instant(ballot.Sheet.VotedAt!.Value),
        };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
