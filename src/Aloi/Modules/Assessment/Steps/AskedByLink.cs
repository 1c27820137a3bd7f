using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>
/// People who were asked by a link of their own, to judge or to endorse. Their secret is kept nowhere, so a reminder sends a fresh link, and the
/// one before opens nothing from then on.
/// </summary>
internal sealed class AskedByLink(IssuerContext database, LinkSeals seals, ILinks links, IOrganisations organisations, TimeProvider time)
    : IAskedPeople
{
    /// <summary>Whoever opened it just now is at work with it, and is not interrupted.</summary>
    private static readonly TimeSpan AtWork = TimeSpan.FromHours(1);

    /// <summary>How long a fresh link opens at least: an answer may still count after a deadline.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<AskedPerson>> FindAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation)
    {
        var byId = candidacies.ToDictionary(c => c.Row.Id);
        long?[] ids = [.. byId.Keys.Select(id => (long?)id)];
        var rows = await database
            .Set<AssessmentLink>()
            .AsNoTracking()
            .Where(l => ids.Contains(l.CandidacyId) && (l.Closure == null || l.Closure == LinkClosure.Spent))
            .Where(l => l.Purpose == LinkPurpose.Review || l.Purpose == LinkPurpose.Endorsement)
            .OrderBy(l => l.Id)
            .ToListAsync(cancellation);
        var people = await seals.OpenAsync(rows, cancellation);
        return [.. rows.Where(r => people.ContainsKey(r.Id)).Select(r => Asked(r, people[r.Id], byId[r.CandidacyId!.Value]))];
    }

    private AskedPerson Asked(AssessmentLink row, LinkPerson person, OpenCandidacy candidacy) =>
        new(
            candidacy.Row.Id,
            row.Leaf,
            person,
            row.SentAt,
            row.Closure == LinkClosure.Spent,
            Path: null,
            cancellation => RemindAsync(row, person, candidacy, cancellation)
        );

    private async Task<bool> RemindAsync(AssessmentLink row, LinkPerson person, OpenCandidacy candidacy, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (person.Email is null || row.OpenedAt > now - AtWork)
        {
            return false;
        }

        var members = await organisations.MembersAsync([candidacy.Row.MemberId], cancellation);
        var name = members.TryGetValue(candidacy.Row.MemberId, out var member) ? SignedInAuthor.NameOf(member) : "";
        var endsAt = row.EndsAt > now + Least ? row.EndsAt : now + Least;
        var request = new LinkRequest(row.Purpose, row.CandidacyId, row.Leaf, row.MatterId, person, endsAt)
        {
            Letter = Letter(person, candidacy, row.Leaf, name),
        };
        return (await links.SendAsync([request], cancellation)).Count > 0;
    }

    private static LinkLetter Letter(LinkPerson person, OpenCandidacy candidacy, string leaf, string name)
    {
        var step = OneLine.Of(candidacy.Version.Content.Protocol.FindLeaf(leaf)?.Name ?? leaf);
        return new LinkLetter(
            Say("steps.link.subject", OneLine.Of(name)),
            [
                Say("reminders.hello", OneLine.Of(person.Name)),
                Say("steps.link.text", OneLine.Of(name), step, OneLine.Of(candidacy.Achievement)),
                Say("steps.link.fresh"),
            ]
        );

        string Say(string key, params object?[] arguments) => TextCatalog.Get(person.Language, key, arguments);
    }
}
