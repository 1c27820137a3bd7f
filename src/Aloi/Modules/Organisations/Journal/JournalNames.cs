using System.Globalization;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>Puts names to the keys of acts, for the rows that are shown and no others.</summary>
internal sealed class JournalNames(IssuerContext database, MemberBook book)
{
    public async Task<IReadOnlyList<JournalRow>> NameAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var traces = entries.SelectMany(e => new[] { e.Actor, e.Subject }).Select(Trace.Read).Distinct().ToList();
        var members = await MembersAsync([.. traces.Where(t => t.Kind == "member").Select(t => t.Id)], cancellation);
        var entities = await EntitiesAsync([.. traces.Where(t => t.Kind == "entity").Select(t => t.Id)], cancellation);
        return [.. entries.Select(e => new JournalRow(e, Name(e.Actor), e.Subject == e.Actor ? null : Name(e.Subject)))];

        JournalName Name(string text)
        {
            var trace = Trace.Read(text);
            return trace.Kind switch
            {
                "member" => members.GetValueOrDefault(trace.Id) ?? new JournalName("member", null, null, null),
                "entity" => entities.GetValueOrDefault(trace.Id) ?? new JournalName("entity", null, null, null),
                var kind => new JournalName(kind, null, null, null),
            };
        }
    }

    private async Task<Dictionary<long, JournalName>> MembersAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var rows = await database.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(cancellation);
        var contents = await book.OpenAsync(rows, cancellation);
        return rows.ToDictionary(m => m.Id, m => Named(m, contents.GetValueOrDefault(m.Id)));
    }

    private static JournalName Named(Member row, MemberContent? content)
    {
        var id = row.PublicId.ToString();
        var name = $"{content?.GivenName} {content?.FamilyName}".Trim();
        return new JournalName("member", name.Length > 0 ? name : content?.Email ?? content?.StaffNumber, $"/members/{id}", id);
    }

    private Task<Dictionary<long, JournalName>> EntitiesAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        database
            .Set<Entity>()
            .AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .ToDictionaryAsync(
                e => e.Id,
                e => new JournalName("entity", e.Name, $"/entities/{e.PublicId}", e.PublicId.ToString()),
                cancellation
            );

    /// <summary>A kind and a key, as acts write them: <c>member:12</c>.</summary>
    private readonly record struct Trace(string Kind, long Id)
    {
        public static Trace Read(string text) =>
            text.Split(':', 2) is [var kind, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                ? new Trace(kind, key)
                : new Trace(text, 0);
    }
}
