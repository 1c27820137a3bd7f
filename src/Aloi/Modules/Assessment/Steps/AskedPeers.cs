using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Colleagues who were invited to endorse and have an account.</summary>
internal sealed class AskedPeers(IssuerContext database, IOrganisations organisations) : IAskedPeople
{
    public async Task<IReadOnlyList<AskedPerson>> FindAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation)
    {
        var byId = candidacies.ToDictionary(c => c.Row.Id);
        long[] ids = [.. byId.Keys];
        var rows = await database
            .Set<PeerInvitation>()
            .AsNoTracking()
            .Where(i => i.PeerId != null && ids.Contains(i.CandidacyId))
            .ToListAsync(cancellation);
        var people = await organisations.MembersAsync([.. rows.Select(r => r.PeerId!.Value).Distinct()], cancellation);
        return [.. rows.Where(r => people.ContainsKey(r.PeerId!.Value)).Select(r => Asked(r, people[r.PeerId!.Value], byId[r.CandidacyId]))];
    }

    private static AskedPerson Asked(PeerInvitation row, MemberInfo peer, OpenCandidacy candidacy) =>
        new(
            row.CandidacyId,
            row.Leaf,
            new LinkPerson(
                peer.SubjectKeyId,
                SignedInAuthor.KeyOf(peer),
                SignedInAuthor.NameOf(peer),
                peer.Email,
                IsExternal: false,
                peer.Id,
                peer.Language ?? Languages.FromTag(candidacy.Version.Content.Achievement.Language)
            ),
            row.InvitedAt,
            !row.IsWaiting,
            $"/tasks/{candidacy.Row.PublicId}/{Uri.EscapeDataString(row.Leaf)}"
        );
}
