using System.Security.Cryptography;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Drawing;

/// <summary>
/// Asks as many peers as are missing, and somebody else for each who declines, has not seen, or says nothing for too long; never more than the rule's
/// <c>of</c> in all. Told twice, it asks nobody twice.
/// </summary>
internal sealed class DrawPeers(IssuerContext database, CandidacyDesk desk, ReadPeers read, DrawnPeers drawn, OutboxWriter outbox)
    : IHandle<PeersWanted>
{
    public async Task HandleAsync(PeersWanted @event, CancellationToken cancellation)
    {
        var ids = @event.CandidacyIds;
        var rows = await database.Set<Candidacy>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        foreach (var open in await desk.OpenAsync(rows, cancellation))
        {
            await AskAsync(open, cancellation);
        }
    }

    private async Task AskAsync(OpenCandidacy open, CancellationToken cancellation)
    {
        var nodes = open
            .Verdict.Nodes.Where(n => n.Node is PeerEndorsement { InvitedBy: PeerChoice.Rule } && open.StandingOf(n) == LeafStanding.Open)
            .ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        await database.TakeTurnAsync(open.Row, cancellation);
        foreach (var node in nodes)
        {
            await AskAsync(open, node, cancellation);
        }
    }

    private async Task AskAsync(OpenCandidacy open, NodeVerdict node, CancellationToken cancellation)
    {
        var asked = await drawn.PassOverAsync(await read.ReadAsync(open, node, null, cancellation), cancellation);
        var waiting = asked.Peers.Count(p => p.Row.IsWaiting);
        var wanted = Math.Min((int)node.Missing - waiting, asked.Most - asked.Peers.Count);
        if (wanted > 0)
        {
            await drawn.InviteAsync(asked, wanted, cancellation);
        }

        if (waiting == 0 && wanted <= 0)
        {
            return;
        }

        // As long as somebody waits or may be drawn, the rule looks again once the silent have had their time.
        await outbox.ScheduleAsync(
            new PeersWanted([open.Row.Id]),
            asked.Now + DrawnPeers.Patience(asked.Leaf, asked.Now, open.Zone),
            $"assessment.peers:{open.Row.Id}:{asked.Leaf.Id}",
            cancellation
        );
    }
}

/// <summary>Chooses and writes to those who are drawn, and passes over the silent.</summary>
internal sealed class DrawnPeers(
    DrawablePeople people,
    PeerPost post,
    Invitations invitations,
    IOrganisations organisations,
    Platform.Ids ids
)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>How long a peer who was drawn may be silent: the first of the rule's reminders, else a week.</summary>
    public static TimeSpan Patience(PeerEndorsement leaf, DateTimeOffset from, TimeZoneInfo zone) =>
        leaf.Reminders.Count > 0 ? leaf.Reminders.Min(r => r.AddTo(from, zone)) - from : Week;

    public async Task<PeersAsked> PassOverAsync(PeersAsked asked, CancellationToken cancellation)
    {
        var silent = asked.Peers.Where(p => p.Row.IsWaiting && IsSilent(asked, p.Row)).ToList();
        foreach (var peer in silent)
        {
            await invitations.PassAsync(peer.Row.Id, cancellation);
            peer.Row.PassedAt = asked.Now;
        }

        return asked;
    }

    public async Task InviteAsync(PeersAsked asked, int count, CancellationToken cancellation)
    {
        var seed =
            asked.Peers.Select(p => p.Row.Seed).FirstOrDefault(s => s is not null)
            ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var found = await people.FindAsync(asked, cancellation);
        var byKey = found.ToDictionary(f => f.Person.Key, f => f.Person, StringComparer.Ordinal);
        foreach (var key in PeerDraw.Order(seed, found.Select(f => f.Drawable)).Take(count))
        {
            var one = asked with { NewId = ids.NewPublicId() };
            await (
                byKey[key] is { MemberId: { } member }
                    ? post.SendAsync(one, (await organisations.MembersAsync([member], cancellation))[member], cancellation, seed)
                    : post.SendAsync(one, byKey[key], seed, cancellation)
            );
        }
    }

    private static bool IsSilent(PeersAsked asked, PeerInvitation row) =>
        row.InvitedAt + Patience(asked.Leaf, row.InvitedAt, asked.Open.Zone) <= asked.Now;
}
