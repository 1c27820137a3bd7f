using Aloi.Modules.Assessment.Reviews.Pages.Own;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Assessment.Reviews.Peers.Drawing;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <summary>Asking colleagues and people from outside, for a candidate and for whoever runs the campaign.</summary>
internal static class PeerPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks/{candidacy}/{leaf}/peers", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/tasks/{candidacy}/{leaf}/peers", InviteAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, ReadPeers read) =>
        http.Answer(await read.HandleAsync(candidacy, leaf, http.RequestAborted), asked => Draw(asked, new PeerToInvite("", ""), []));

    private static async Task<IResult> InviteAsync(PublicId candidacy, string leaf, HttpContext http, InvitePeer invite, ReadPeers read)
    {
        var values = await FormValues.ReadAsync(http);
        var peer = new PeerToInvite(values["address"], values["name"]);
        var invited = await invite.HandleAsync(candidacy, leaf, peer, http.RequestAborted);
        if (invited.Succeeded)
        {
            Toast.Set(http, "peers.invited", invited.Value);
            return Show.See($"/tasks/{candidacy}/{Uri.EscapeDataString(leaf)}/peers");
        }

        var asked = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return asked.Succeeded ? Draw(asked.Value, peer, invited.Problems) : http.Refuse(invited.Problems);
    }

    private static IResult Draw(PeersAsked asked, PeerToInvite peer, IReadOnlyList<Problem> problems) =>
        Show.Page<PeersPage>(
            new
            {
                Model = PeersModel.Of(asked),
                Peer = peer,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}

/// <param name="Circle">How many people stand in the circle that makes their word count for nothing; zero for none, and for the candidate.</param>
public sealed record PeerLine(string Name, bool IsOutside, bool HasAnswered, int Circle)
{
    /// <summary>When the rule turns to somebody else if they say nothing; null unless the rule drew them and they have not answered.</summary>
    public DateTimeOffset? AwaitedUntil { get; init; }
}

/// <param name="Left">How many more may be asked.</param>
/// <param name="IsOwn">The reader is the candidate.</param>
/// <param name="IsDrawn">The rule asks, and nobody else.</param>
/// <param name="InCircle">How many endorsements do not count, or would not, because people endorse each other in a circle.</param>
/// <param name="IsFrozen">The verdict was reached before the circle closed, and stands.</param>
public sealed record PeersModel(
    string Path,
    string LeafName,
    string Achievement,
    int Needed,
    string? Relation,
    IReadOnlyList<PeerLine> Peers,
    int Left,
    bool IsOwn,
    bool IsDrawn,
    int InCircle,
    bool IsFrozen
)
{
    /// <summary>The candidate reads that somebody's word does not count, and not whose: that would tell what they said.</summary>
    internal static PeersModel Of(PeersAsked asked)
    {
        var isOwn = asked.AskedBy == asked.Open.Row.MemberId;
        var isFrozen = asked.Open.Row.State == CandidacyState.Satisfied;
        var inCircle = asked.IgnoresCircles ? asked.Circles.Count : 0;
        return new PeersModel(
            $"/tasks/{asked.Open.Row.PublicId}/{Uri.EscapeDataString(asked.Leaf.Id)}/peers",
            asked.Leaf.Name,
            asked.Open.Achievement,
            asked.Leaf.Count,
            asked.Leaf.Relation,
            [
                .. asked.Peers.Select(p => new PeerLine(
                    p.Name,
                    p.IsOutside,
                    p.HasAnswered,
                    isOwn || !asked.IgnoresCircles ? 0 : asked.CircleOf(p)
                )
                {
                    AwaitedUntil = asked.IsDrawn && p.Row.IsWaiting ? AwaitedUntil(asked, p.Row) : null,
                }),
            ],
            asked.Open.StandingOf(asked.Node) == LeafStanding.Open ? asked.Left : 0,
            isOwn,
            asked.IsDrawn,
            isOwn && isFrozen ? 0 : inCircle,
            isFrozen
        );
    }

    /// <summary>The end of the rule's patience, or of the requirement when that comes first.</summary>
    private static DateTimeOffset AwaitedUntil(PeersAsked asked, PeerInvitation row)
    {
        var patience = row.InvitedAt + DrawnPeers.Patience(asked.Leaf, row.InvitedAt, asked.Open.Zone);
        var end = asked.Node.Until is { } until && until.End < patience ? until.End.AddTicks(-1) : patience;
        return TimeZoneInfo.ConvertTime(end, asked.Open.Zone);
    }
}
