using Aloi.Modules.Assessment.Reviews.Pages.Own;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <summary>Asking colleagues, for a candidate and for whoever runs the campaign.</summary>
internal static class PeerPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks/{candidacy}/{leaf}/peers", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/tasks/{candidacy}/{leaf}/peers", InviteAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, ReadPeers read) =>
        http.Answer(await read.HandleAsync(candidacy, leaf, http.RequestAborted), asked => Draw(asked, "", []));

    private static async Task<IResult> InviteAsync(PublicId candidacy, string leaf, HttpContext http, InvitePeer invite, ReadPeers read)
    {
        var address = (await FormValues.ReadAsync(http))["address"];
        var invited = await invite.HandleAsync(candidacy, leaf, address, http.RequestAborted);
        if (invited.Succeeded)
        {
            Toast.Set(http, "peers.invited", invited.Value);
            return Show.See($"/tasks/{candidacy}/{Uri.EscapeDataString(leaf)}/peers");
        }

        var asked = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return asked.Succeeded ? Draw(asked.Value, address, invited.Problems) : http.Refuse(invited.Problems);
    }

    private static IResult Draw(PeersAsked asked, string address, IReadOnlyList<Problem> problems) =>
        Show.Page<PeersPage>(
            new
            {
                Model = new PeersModel(
                    $"/tasks/{asked.Open.Row.PublicId}/{Uri.EscapeDataString(asked.Leaf.Id)}/peers",
                    asked.Leaf.Name,
                    asked.Open.Achievement,
                    asked.Leaf.Count,
                    asked.Leaf.Relation,
                    asked.Peers,
                    asked.Open.StandingOf(asked.Node) == LeafStanding.Open ? asked.Left : 0,
                    IsOwn: asked.AskedBy == asked.Open.Row.MemberId
                ),
                Address = address,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}

/// <param name="Left">How many more may be asked.</param>
/// <param name="IsOwn">The reader is the candidate.</param>
public sealed record PeersModel(
    string Path,
    string LeafName,
    string Achievement,
    int Needed,
    string? Relation,
    IReadOnlyList<AskedPeer> Peers,
    int Left,
    bool IsOwn
);
