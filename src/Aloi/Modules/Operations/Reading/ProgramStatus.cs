using System.Reflection;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Status;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Operations.Reading;

/// <summary>The program itself: version, roles, address, database, disk.</summary>
internal sealed class ProgramStatus(AloiSettings settings, Installation installation, IssuerContext database) : IStatusPart
{
    private const long LittleSpace = 1L << 30;

    public int Order => 0;

    public async Task<StatusPart> ReadAsync(CancellationToken cancellation)
    {
        var address = await installation.AddressAsync(cancellation);
        var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
        return new StatusPart(
            "operations.program",
            "server",
            [
                new("operations.version", Version()),
                new("operations.roles", settings.Role.ToString()),
                new("operations.address", address, Concern: address is null),
                new("operations.database", settings.Database.Kind.ToString()),
                new("operations.database-size", await SizeAsync(cancellation)),
                new("operations.disk-free", new ByteSize(free), Concern: free < LittleSpace),
            ]
        );
    }

    /// <summary>Files of the data folder on SQLite; on PostgreSQL its own server knows.</summary>
    private async Task<object?> SizeAsync(CancellationToken cancellation) =>
        settings.Database.Kind == DatabaseKind.Sqlite
            ? new ByteSize(Directory.EnumerateFiles(settings.DataFolder, "*.db*").Sum(f => new FileInfo(f).Length))
            : new ByteSize(await DatabaseSizeBulk.ReadAsync(database, organisationId: null, cancellation));

    private static string Version() =>
        typeof(ProgramStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

internal sealed class OutboxStatus(Platform.Outbox.OutboxBacklog backlog, Platform.Outbox.OutboxMeter meter, TimeProvider time) : IStatusPart
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public int Order => 10;

    public async Task<StatusPart> ReadAsync(CancellationToken cancellation)
    {
        var figures = await backlog.MeasureAsync(cancellation);
        return new StatusPart(
            "operations.outbox",
            "inbox",
            [
                new("operations.outbox.waiting", figures.Waiting),
                new("operations.outbox.oldest", figures.Oldest, Concern: figures.Oldest < time.GetUtcNow() - Patience),
                new("operations.outbox.rate", meter.LastMinute()),
                new("operations.outbox.timers", figures.Timers),
                new("operations.outbox.next-timer", figures.NextTimer),
                new("operations.outbox.parked", figures.Parked, Concern: figures.Parked > 0),
            ]
        );
    }
}
