using System.Globalization;
using System.Text.Json;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>What was done to credentials, out of the audit trail, newest first.</summary>
internal sealed class ProofActs(IssuerContext database, IOrganisations organisations)
{
    public const string Printed = "credential.code-printed";
    private const int Most = 100;
    private const string MemberPrefix = "member:";

    public async Task<IReadOnlyList<ProofAct>> OfAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation)
    {
        var subjects = credentialIds.Select(Subject).ToList();
        var entries = await database
            .Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => subjects.Contains(e.Subject))
            .OrderByDescending(e => e.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var people = await organisations.MembersAsync([.. entries.Select(MemberOf).OfType<long>().Distinct()], cancellation);
        return
        [
            .. entries.Select(e => new ProofAct(
                e.At,
                e.Action,
                MemberOf(e) is { } member ? people.GetValueOrDefault(member)?.FullName : null,
                ReasonOf(e)
            )),
        ];
    }

    /// <summary>When the code of each of these was last printed.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> PrintedAsync(
        IReadOnlyCollection<long> credentialIds,
        CancellationToken cancellation
    )
    {
        var subjects = credentialIds.ToDictionary(Subject, StringComparer.Ordinal);
        var names = subjects.Keys.ToList();
        var printed = await database
            .Set<AuditEntry>()
            .Where(e => names.Contains(e.Subject) && e.Action == Printed)
            .GroupBy(e => e.Subject)
            .Select(g => new { g.Key, At = g.Max(e => e.At) })
            .ToListAsync(cancellation);
        return printed.ToDictionary(p => subjects[p.Key], p => p.At);
    }

    public static string Subject(long credentialId) => string.Create(CultureInfo.InvariantCulture, $"credential:{credentialId}");

    private static long? MemberOf(AuditEntry entry) =>
        entry.Actor.StartsWith(MemberPrefix, StringComparison.Ordinal)
        && long.TryParse(entry.Actor.AsSpan(MemberPrefix.Length), CultureInfo.InvariantCulture, out var member)
            ? member
            : null;

    private static StatusReason? ReasonOf(AuditEntry entry)
    {
        if (entry.Details is null)
        {
            return null;
        }

        using var details = JsonDocument.Parse(entry.Details);
        return details.RootElement.TryGetProperty("reason", out var given) && Enum.TryParse<StatusReason>(given.GetString(), out var reason)
            ? reason
            : null;
    }
}
