using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Outbox;

/// <summary>An event that happened, or a timer that will: a row, as durable as its cause.</summary>
public sealed class OutboxEvent
{
    public long Id { get; init; }

    /// <summary>The organisation whose scope handlers work in; null for the installation's own events.</summary>
    public long? OrganisationId { get; init; }
    public required string Name { get; init; }
    public required string Payload { get; init; }

    /// <summary>For timers: at most one waits under a key, and the key cancels it.</summary>
    public string? Key { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public List<OutboxDelivery> Deliveries { get; init; } = [];
}

public enum DeliveryState
{
    Pending,
    Done,

    /// <summary>Failed five times; blocks nobody and waits for the operator.</summary>
    Parked,
    Cancelled,
}

/// <summary>One event on its way to one handler.</summary>
public sealed class OutboxDelivery
{
    public long Id { get; init; }
    public long EventId { get; init; }
    public OutboxEvent Event { get; init; } = null!;
    public required string Handler { get; init; }
    public DeliveryState State { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
}

internal sealed class OutboxTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OutboxEvent>(table =>
        {
            table.ToTable("outbox_events");
            table.Property(e => e.Name).HasMaxLength(80);
            table.Property(e => e.Key).HasMaxLength(120);
            table.HasIndex(e => e.Key);
        });
        model.Entity<OutboxDelivery>(table =>
        {
            table.ToTable("outbox_deliveries");
            table.Property(e => e.Handler).HasMaxLength(80);
            table.Property(e => e.LastError).HasMaxLength(500);
            table.HasIndex(e => new
            {
                e.State,
                e.DueAt,
                e.Id,
            });
            table.HasIndex(e => new { e.EventId, e.Handler }).IsUnique();
        });
    }
}
