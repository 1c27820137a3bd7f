using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>Makes a version of a draft: once, however often it is asked.</summary>
internal sealed class PublishDraft(
    IssuerContext database,
    IssuerWork work,
    DraftShelf shelf,
    DraftPicture picture,
    PublishAchievement publish
)
{
    public async Task<Outcome<AchievementVersionInfo>> HandleAsync(PublicId draft, int revision, CancellationToken cancellation)
    {
        var opened = await shelf.OpenAsync(draft, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome<AchievementVersionInfo>.Refused(opened.Problems);
        }

        if (opened.Value.Row.PublishedVersionId is { } already)
        {
            return await ReadAsync(already, cancellation);
        }

        var file = await FileAsync(opened.Value, cancellation);
        return file.Succeeded
            ? await work.TryAsync(() => PublishAsync(opened.Value, file.Value, revision, cancellation), cancellation)
            : Outcome<AchievementVersionInfo>.Refused(file.Problems);
    }

    private async Task<Outcome<AchievementFile>> FileAsync(OpenDraft draft, CancellationToken cancellation)
    {
        var examined = draft.Examine();
        if (examined.Problems.Count > 0)
        {
            return Outcome<AchievementFile>.Refused(examined.Problems);
        }

        var image = await picture.MakeAsync(draft, cancellation);
        if (!image.Succeeded)
        {
            return Outcome<AchievementFile>.Refused(image.Problems);
        }

        var achievement = examined.Achievement with
        {
            Id = draft.Next?.Identifier ?? await FreeIdentifierAsync(draft, examined.Achievement.Name, cancellation),
            Version = draft.Version,
        };
        return ReadBack(draft, achievement, examined, image.Value.Image);
    }

    /// <summary>What is published is what a file would say: the text is read back before anything is kept.</summary>
    private static Outcome<AchievementFile> ReadBack(
        OpenDraft draft,
        AchievementDefinition achievement,
        DraftExamination examined,
        AchievementImage? image
    )
    {
        var file = new AchievementFile
        {
            Issuer = new IssuerDefinition
            {
                Name = draft.Entity.Name,
                Url = draft.Entity.Url,
                Country = draft.Entity.Country,
            },
            Achievement = achievement,
            Protocol = examined.Protocol!,
        };
        var read = AchievementYaml.Parse(AchievementYaml.Print(file));
        return read.Succeeded ? read.Value with { Achievement = read.Value.Achievement with { Image = image } } : read;
    }

    private async Task<Outcome<AchievementVersionInfo>> PublishAsync(
        OpenDraft draft,
        AchievementFile file,
        int revision,
        CancellationToken cancellation
    )
    {
        var id = draft.Row.Id;
        var claimed = await database
            .Set<AchievementDraft>()
            .Where(d => d.Id == id && d.Revision == revision && d.PublishedVersionId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, revision + 1), cancellation);
        if (claimed == 0)
        {
            return await BeatenAsync(id, draft.ChangedBy, cancellation);
        }

        var request = new AchievementToPublish(draft.Entity.Id, file, AchievementYaml.Print(file));
        var published = await publish.PublishAsync(request, cancellation);
        if (!published.Succeeded)
        {
            return Outcome<AchievementVersionInfo>.Refused(published.Problems);
        }

        long? version = published.Value.Version.VersionId;
        await database
            .Set<AchievementDraft>()
            .Where(d => d.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.PublishedVersionId, version), cancellation);
        return published.Value.Version;
    }

    /// <summary>Somebody was faster: by the same button, which comes to the same, or by a change that must be seen first.</summary>
    private async Task<Outcome<AchievementVersionInfo>> BeatenAsync(long draft, string? by, CancellationToken cancellation)
    {
        var published = await database
            .Set<AchievementDraft>()
            .Where(d => d.Id == draft)
            .Select(d => d.PublishedVersionId)
            .SingleOrDefaultAsync(cancellation);
        return published is { } version ? await ReadAsync(version, cancellation) : DraftsProblems.Stale.With(by ?? "?");
    }

    private async Task<AchievementVersionInfo> ReadAsync(long version, CancellationToken cancellation)
    {
        var row = await database
            .Set<AchievementVersion>()
            .AsNoTracking()
            .Include(v => v.Achievement)
            .SingleAsync(v => v.Id == version, cancellation);
        return PublishedAchievements.ToInfo(row, row.Achievement);
    }

    /// <summary>A short name of its own: two proofs of one name are two proofs.</summary>
    private async Task<string> FreeIdentifierAsync(OpenDraft draft, string name, CancellationToken cancellation)
    {
        var slug = Slug.Of(name);
        slug = slug.Length > 0 ? slug : $"preuve-{draft.Row.PublicId.ToString()[..8]}";
        var entity = draft.Entity.Id;
        var taken = await database
            .Set<Achievement>()
            .Where(a => a.EntityId == entity && a.Identifier.StartsWith(slug))
            .Select(a => a.Identifier)
            .ToListAsync(cancellation);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(n => n == 1 ? slug : $"{slug}-{n}")
            .First(id => !taken.Contains(id, StringComparer.Ordinal));
    }
}
