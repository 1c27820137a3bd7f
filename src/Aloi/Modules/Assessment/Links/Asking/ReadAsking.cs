using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>Somebody of the pool, as the page that asks shows them.</summary>
/// <param name="Bar">Why they may not judge; null when they may.</param>
/// <param name="WasAsked">About this very requirement.</param>
public sealed record AskOption(PublicId Id, string Name, bool IsExternal, bool HasAddress, int Open, BarReason? Bar, bool WasAsked);

/// <param name="Missing">How many answers are still missing for which nobody was asked.</param>
/// <param name="Pool">The pool that the rule names; null when it names none.</param>
public sealed record AskModel(
    PublicId Candidacy,
    string Leaf,
    string LeafName,
    string Achievement,
    string Person,
    string? Pool,
    int Missing,
    bool IsOpen,
    IReadOnlyList<AskOption> People
)
{
    public string Path => $"/candidacies/{Candidacy}/ask/{Uri.EscapeDataString(Leaf)}";
}

/// <summary>Reads whom one could ask about a requirement, the least loaded first, with why some may not be asked.</summary>
internal sealed class ReadAsking(IPools pools, LeafLinks asked, Loads loads, IOrganisations organisations)
{
    public async Task<AskModel> HandleAsync(AskDesk desk, CancellationToken cancellation)
    {
        var (open, node, leaf) = (desk.Open, desk.Node, desk.Leaf);
        var people = await pools.FindAsync(open.Version.EntityId, leaf.Pool, cancellation);
        var bars = await pools.BarsAsync(leaf, open, people, cancellation);
        var sent = await asked.ReadAsync(open.Row.Id, leaf.Id, DrawRule.Since(open, node), cancellation);
        var load = await loads.ReadAsync(people.Select(p => p.Key), cancellation);
        var candidate = await organisations.MembersAsync([open.Row.MemberId], cancellation);
        return new AskModel(
            open.Row.PublicId,
            leaf.Id,
            leaf.Name,
            open.Achievement,
            SignedInAuthor.NameOf(candidate[open.Row.MemberId]),
            leaf.Pool,
            Math.Max(0, (int)Math.Ceiling(node.Missing) - sent.Waiting(open, node)),
            open.StandingOf(node) == LeafStanding.Open,
            [
                .. people
                    .Select(p => new AskOption(
                        p.Id,
                        p.Person.Name,
                        p.Person.IsExternal,
                        p.Person.Email is not null,
                        load.GetValueOrDefault(p.Key).Open,
                        bars.TryGetValue(p.Key, out var why) ? why : null,
                        sent.Has(p.Key) || open.LastWordOf(p.Key, node) is not null
                    ))
                    .OrderBy(o => o.Bar is not null || o.WasAsked)
                    .ThenBy(o => o.Open)
                    .ThenBy(o => o.Name, StringComparer.CurrentCulture),
            ]
        );
    }
}
