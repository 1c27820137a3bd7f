using Aloi.Platform.Database;
using Aloi.Platform.Status;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>The log's size, for the operator.</summary>
internal sealed class LogStatus(IssuerContext database) : IStatusPart
{
    public int Order => 40;

    public async Task<StatusPart> ReadAsync(CancellationToken cancellation)
    {
        var state = await database.Set<LogState>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        return new StatusPart(
            "transparency-log.status",
            "scroll-text",
            [new("transparency-log.status.size", state?.Size), new("transparency-log.status.origin", state?.Origin), new("transparency-log.status.root", Root(state))]
        );
    }

    private static string? Root(LogState? state) => state is null ? null : Convert.ToBase64String(state.Root)[..12] + "…";
}
