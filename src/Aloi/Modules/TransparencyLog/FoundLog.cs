using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Standards.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>At the very first start: gives the log its name for ever, its key, and a checkpoint over no entry.</summary>
public sealed class FoundLog(IssuerContext database, Installation installation, LogKey key, Ids ids) : IStartupStep
{
    private const string OriginSetting = "log-origin";

    public int Order => 10;

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await FoundAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node starting at the same moment founded it first; this one only has to see that it is there.
            database.ChangeTracker.Clear();
            await FoundAsync(cancellation);
        }
    }

    private async Task FoundAsync(CancellationToken cancellation)
    {
        var origin = await installation.FixAsync(OriginSetting, () => $"aloi-log/{ids.NewPublicId()}", cancellation);
        if (await database.Set<LogState>().AnyAsync(cancellation))
        {
            return;
        }

        var (publicKey, sealedKey) = key.Make();
        var checkpoint = new Checkpoint(origin, 0, MerkleHasher.EmptyRoot);
        database.Add(
            new LogState
            {
                Origin = origin,
                PublicKey = publicKey,
                SealedKey = sealedKey,
                Size = 0,
                Frontier = [],
                Root = checkpoint.Root.ToArray(),
                Checkpoint = key.Sign(checkpoint, sealedKey),
            }
        );
        await database.SaveChangesAsync(cancellation);
    }
}
