using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>Keeps the entity that a file names as its issuer up to date with that file.</summary>
internal sealed class KeepIssuer(IssuerWork work, EntityBook book, AddEntity add, Acting acting) : IIssuers
{
    public async Task<EntityInfo?> FindAsync(string name, string? url, CancellationToken cancellation) =>
        Match(await book.AllAsync(cancellation), name, url)?.Info();

    public async Task<Outcome<EntityInfo>> KeepAsync(string name, string? url, string? country, CancellationToken cancellation)
    {
        var all = await book.AllAsync(cancellation);
        return Match(all, name, url) is { } known
            ? await UpdateAsync(known.Id, name, url, country, cancellation)
            : await add.HandleAsync(new NewEntity(all[0].Id, name, country, url, IsIssuer: true), cancellation);
    }

    internal static Entity? Match(IReadOnlyList<Entity> entities, string name, string? url)
    {
        var issuers = entities.Where(e => e.IsIssuer).ToList();
        var named = issuers.Where(e => string.Equals(e.Name, name.Trim(), StringComparison.Ordinal));
        return url is null
            ? named.FirstOrDefault()
            : issuers.FirstOrDefault(e => e.Url is not null && Site(e.Url) == Site(url)) ?? named.FirstOrDefault(e => e.Url is null);
    }

    private Task<Outcome<EntityInfo>> UpdateAsync(long id, string name, string? url, string? country, CancellationToken cancellation) =>
        work.TryAsync<EntityInfo>(
            async () =>
            {
                var opened = await book.OpenAsync(id, Right.Administrator, cancellation);
                if (!opened.Succeeded)
                {
                    return Outcome<EntityInfo>.Refused(opened.Problems);
                }

                if (PlaceRules.Check(name, country, url, timeZone: null) is { Count: > 0 } problems)
                {
                    return Outcome<EntityInfo>.Refused(problems);
                }

                Update(opened.Value, name.Trim(), url, country);
                return opened.Value.Info();
            },
            cancellation
        );

    /// <summary>What the file leaves out is kept as it is.</summary>
    private void Update(Entity entity, string name, string? url, string? country)
    {
        var before = entity.Info();
        (entity.Name, entity.Url, entity.Country) = (name, url ?? entity.Url, country ?? entity.Country);
        if (entity.Info() != before)
        {
            acting.Record("entity.updated", $"entity:{entity.Id}");
        }
    }

    /// <summary>Two spellings of one address: the host has no case, and a last slash says nothing.</summary>
    private static string Site(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.AbsoluteUri.TrimEnd('/') : url;
}
