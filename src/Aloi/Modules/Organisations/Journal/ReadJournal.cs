using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>What was done in the organisation, the newest first. Only whoever administers its root reads it.</summary>
internal sealed class ReadJournal(IssuerContext database, IRights rights, MemberFinder finder, JournalNames names, JournalCursor cursor)
{
    private const int PageSize = 50;

    public async Task<Outcome<JournalFound>> HandleAsync(JournalAsked asked, CancellationToken cancellation)
    {
        var entries = await QueryAsync(asked, cancellation);
        if (!entries.Succeeded)
        {
            return Outcome<JournalFound>.Refused(entries.Problems);
        }

        if (entries.Value is not { Query: { } query })
        {
            return new JournalFound(asked, [], IsUnknown: true, null);
        }

        var rows = await query.Take(PageSize + 1).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var next = rows.Count > PageSize ? cursor.Write(shown[^1].Id) : null;
        return new JournalFound(asked, await names.NameAsync(shown, cancellation), IsUnknown: false, next);
    }

    /// <summary>The rows of the filters, the newest first; no query when the person is unknown.</summary>
    public async Task<Outcome<JournalQuery>> QueryAsync(JournalAsked asked, CancellationToken cancellation)
    {
        var root = await database.Set<Entity>().AsNoTracking().SingleAsync(e => e.ParentId == null, cancellation);
        if (!await rights.HoldsAsync(Right.Administrator, root.Id, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        var entries = Between(database.Set<AuditEntry>().AsNoTracking(), asked, TimeZoneInfo.FindSystemTimeZoneById(root.TimeZone));
        if (asked.Before is { } before)
        {
            entries = entries.Where(e => e.Id < before);
        }

        if (ActKinds.Prefixes.TryGetValue(asked.Kind, out var prefixes))
        {
            entries = OfKind(entries, prefixes);
        }

        if (asked.Person.Length == 0)
        {
            return new JournalQuery(entries.OrderByDescending(e => e.Id));
        }

        var person = await finder.FindOneAsync(asked.Person, cancellation);
        return new JournalQuery(person is null ? null : About(entries, person.Id).OrderByDescending(e => e.Id));
    }

    private static IQueryable<AuditEntry> About(IQueryable<AuditEntry> entries, long member)
    {
        var name = $"member:{member}";
        return entries.Where(e => e.Actor == name || e.Subject == name);
    }

    private static IQueryable<AuditEntry> Between(IQueryable<AuditEntry> entries, JournalAsked asked, TimeZoneInfo zone)
    {
        if (asked.From is { } from)
        {
            var start = Midnight(from, zone);
            entries = entries.Where(e => e.At >= start);
        }

        if (asked.To is { } to && to < DateOnly.MaxValue)
        {
            var end = Midnight(to.AddDays(1), zone);
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }

    private static IQueryable<AuditEntry> OfKind(IQueryable<AuditEntry> entries, string[] prefixes)
    {
        var (a, b, c) = (prefixes[0], prefixes[Math.Min(1, prefixes.Length - 1)], prefixes[Math.Min(2, prefixes.Length - 1)]);
        var (d, e) = (prefixes[Math.Min(3, prefixes.Length - 1)], prefixes[^1]);
        return entries.Where(x =>
            x.Action.StartsWith(a) || x.Action.StartsWith(b) || x.Action.StartsWith(c) || x.Action.StartsWith(d) || x.Action.StartsWith(e)
        );
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <param name="Query">Null when the person asked for is not a member.</param>
internal sealed record JournalQuery(IOrderedQueryable<AuditEntry>? Query);
