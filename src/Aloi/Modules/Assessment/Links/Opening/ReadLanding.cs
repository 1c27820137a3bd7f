using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>What the first page of a link says: never the candidate, since it is shown before anybody has said who they are.</summary>
/// <param name="Sender">Null when the rule itself asks, or whoever did is gone.</param>
/// <param name="Minutes">How long it takes; null where that is said otherwise.</param>
public sealed record Landing(
    string Path,
    LinkPurpose Purpose,
    string Person,
    string Organisation,
    string? Sender,
    string? Achievement,
    string? Leaf,
    int? Minutes,
    DateTimeOffset EndsAt
);

internal sealed class ReadLanding(IssuerContext database, VersionsInPlay versions, IOrganisations organisations, LinkDesks desks)
{
    private const string MemberTrace = "member:";

    public async Task<Landing> HandleAsync(FoundLink found, CancellationToken cancellation)
    {
        var row = found.Row;
        var matter = await MatterAsync(found, cancellation);
        return new Landing(
            found.Path,
            row.Purpose,
            found.Person!.Name,
            (await organisations.CurrentAsync(cancellation)).Name,
            await SenderAsync(row.SentBy, cancellation),
            matter?.Achievement,
            matter?.Leaf,
            matter?.Minutes,
            row.EndsAt
        );
    }

    private async Task<LinkMatter?> MatterAsync(FoundLink found, CancellationToken cancellation)
    {
        var desk = desks.Of(found.Row.Purpose);
        var told = desk is null ? null : await desk.DescribeAsync(found.Opened("", ""), cancellation);
        if (told is not null || found.Row.CandidacyId is not { } candidacy)
        {
            return told;
        }

        var version = await database
            .Set<Candidacy>()
            .Where(c => c.Id == candidacy)
            .Select(c => c.AchievementVersionId)
            .SingleAsync(cancellation);
        var (content, _) = await versions.FindAsync(version, cancellation);
        var leaf = content.Content.Protocol.FindLeaf(found.Row.Leaf);
        return new LinkMatter(content.Content.Achievement.Name, leaf?.Name ?? found.Row.Leaf)
        {
            Minutes = found.Row.Purpose is LinkPurpose.Review or LinkPurpose.Endorsement ? HowLong.Minutes(leaf) : null,
        };
    }

    private async Task<string?> SenderAsync(string trace, CancellationToken cancellation)
    {
        if (
            !trace.StartsWith(MemberTrace, StringComparison.Ordinal)
            || !long.TryParse(trace.AsSpan(MemberTrace.Length), System.Globalization.CultureInfo.InvariantCulture, out var id)
        )
        {
            return null;
        }

        var sender = (await organisations.MembersAsync([id], cancellation)).GetValueOrDefault(id);
        return sender is { IsErased: false } ? SignedInAuthor.NameOf(sender) : null;
    }
}
