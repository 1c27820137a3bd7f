using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>Rules of the organisation to start from: those in force, and those of drafts that the member may open.</summary>
internal sealed class RuleSources(AchievementLines lines, DraftShelf shelf, IAchievements achievements)
{
    private const int Most = 300;

    public async Task<IReadOnlyList<RuleSource>> AllAsync(PublicId but, CancellationToken cancellation) =>
        [
            .. (await lines.AllAsync(cancellation))
                .Where(line => line.Id != but)
                .OrderBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase)
                .Take(Most)
                .Select(line => new RuleSource((line.Version is null ? "d-" : "p-") + line.Id, line.Name, line.Version)),
        ];

    /// <summary>The rule as text; null when there is none, or it is not for this member.</summary>
    public async Task<string?> ReadAsync(string key, CancellationToken cancellation)
    {
        if (key.Length < 2 || !PublicId.TryParse(key[2..], null, out var id))
        {
            return null;
        }

        if (key.StartsWith("p-", StringComparison.Ordinal))
        {
            return await achievements.FindAsync(id, null, cancellation) is { } found ? ProtocolYaml.Print(found.Content.Protocol) : null;
        }

        var draft = await shelf.OpenAsync(id, cancellation);
        return draft.Succeeded && DraftRule.Text(draft.Value.Content) is { Length: > 0 } text ? text : null;
    }
}
