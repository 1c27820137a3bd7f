using System.Text.Json;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Auditing;

/// <summary>One act, as it was done: who, when, what, on what. Never a name, an address or a comment.</summary>
public sealed class AuditEntry : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public string? Details { get; init; }
}

/// <summary>Writes acts in the transaction that does them, so an act without a trace cannot exist.</summary>
public sealed class AuditTrail(IssuerContext database, CurrentUser user, TimeProvider time)
{
    /// <param name="action">A stable verb: <c>achievement.published</c>.</param>
    /// <param name="subject">What it was done to: <c>achievement:12</c>.</param>
    /// <param name="details">Numbers and codes only.</param>
    public void Record(string action, string subject, object? details = null) =>
        database.Add(
            new AuditEntry
            {
                At = time.GetUtcNow(),
                Actor = user.Trace,
                Action = action,
                Subject = subject,
                Details = details is null ? null : JsonSerializer.Serialize(details),
            }
        );
}

internal sealed class AuditTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<AuditEntry>(table =>
        {
            table.ToTable("audit_entries");
            table.Property(e => e.Actor).HasMaxLength(80);
            table.Property(e => e.Action).HasMaxLength(80);
            table.Property(e => e.Subject).HasMaxLength(120);
            table.HasIndex(e => new { e.OrganisationId, e.Id });
            table.HasIndex(e => new { e.OrganisationId, e.Subject });
            table.HasIndex(e => new { e.OrganisationId, e.Actor });
            table.HasIndex(e => new { e.OrganisationId, e.At });
        });
}
