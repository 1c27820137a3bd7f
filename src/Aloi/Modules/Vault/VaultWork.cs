namespace Aloi.Modules.Vault;

/// <summary>One transaction of the vault.</summary>
internal sealed class VaultWork(VaultContext database)
{
    public async Task<T> RunAsync<T>(Func<Task<T>> body, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var result = await body();
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
