using System.Text.Json;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Pages;

/// <summary>What the list is narrowed to; an empty text narrows nothing.</summary>
public sealed record AchievementFilter(string State = "", string Kind = "", string Entity = "", string Words = "", int Page = 1);

/// <param name="Version">Null for a draft.</param>
public sealed record AchievementRow(
    PublicId Id,
    string Name,
    string Kind,
    long EntityId,
    int? Version,
    long VersionId,
    bool HasImage,
    DateTimeOffset At
);

/// <param name="Total">How many the filter lets through.</param>
public sealed record AchievementRows(IReadOnlyList<AchievementRow> Rows, int Total, bool IsEmpty);

/// <summary>The newest version of each achievement, and the drafts, by name.</summary>
internal sealed class AchievementLines(IssuerContext database, IEntityTree entities)
{
    public const int OnOnePage = 50;

    public async Task<AchievementRows> ReadAsync(AchievementFilter filter, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        var entity = await EntityAsync(filter.Entity, cancellation);
        var words = Platform.Texts.Slug.Of(filter.Words);
        var matching = all.Where(r => filter.State.Length == 0 || filter.State == (r.Version is null ? "draft" : "published"))
            .Where(r => filter.Kind.Length == 0 || r.Kind == filter.Kind)
            .Where(r => entity is null || r.EntityId == entity)
            .Where(r => words.Length == 0 || Platform.Texts.Slug.Of(r.Name).Contains(words, StringComparison.Ordinal))
            .OrderBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        return new AchievementRows([.. matching.Skip((filter.Page - 1) * OnOnePage).Take(OnOnePage)], matching.Count, all.Count == 0);
    }

    public async Task<IReadOnlyList<AchievementRow>> AllAsync(CancellationToken cancellation) =>
        [.. await PublishedAsync(cancellation), .. await DraftsAsync(cancellation)];

    private async Task<long?> EntityAsync(string entity, CancellationToken cancellation) =>
        PublicId.TryParse(entity, null, out var id)
            ? (await entities.AllAsync(cancellation)).FirstOrDefault(e => e.Entity.PublicId == id)?.Entity.Id ?? 0
            : null;

    private async Task<List<AchievementRow>> PublishedAsync(CancellationToken cancellation)
    {
        var versions = database.Set<AchievementVersion>().AsNoTracking();
        var rows = await versions
            .Where(v => v.Version == versions.Where(o => o.AchievementId == v.AchievementId).Max(o => o.Version))
            .Select(v => new
            {
                v.Achievement.PublicId,
                v.Achievement.EntityId,
                v.Id,
                v.Version,
                v.Canonical,
                HasImage = v.Image != null,
                v.PublishedAt,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r =>
            {
                var (name, kind) = Glance(r.Canonical);
                return new AchievementRow(r.PublicId, name, kind, r.EntityId, r.Version, r.Id, r.HasImage, r.PublishedAt);
            }),
        ];
    }

    /// <summary>Drafts are shown to those who may design where they belong.</summary>
    private async Task<List<AchievementRow>> DraftsAsync(CancellationToken cancellation)
    {
        var mine = (await entities.WhereAsync(Right.Designer, cancellation)).Select(e => e.Entity.Id).ToList();
        var rows = await database
            .Set<AchievementDraft>()
            .AsNoTracking()
            .Where(d => d.PublishedVersionId == null && mine.Contains(d.EntityId))
            .Select(d => new
            {
                d.PublicId,
                d.EntityId,
                d.Content,
                d.ChangedAt,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(d =>
            {
                var content = DraftContent.Read(d.Content);
                return new AchievementRow(d.PublicId, content.Name, content.Kind, d.EntityId, null, 0, false, d.ChangedAt);
            }),
        ];
    }

    /// <summary>Two words of the canonical form, without reading it all.</summary>
    private static (string Name, string Kind) Glance(string canonical)
    {
        using var stored = JsonDocument.Parse(canonical);
        var achievement = stored.RootElement.GetProperty("achievement");
        return (achievement.GetProperty("name").GetString()!, achievement.GetProperty("kind").GetString()!);
    }
}
