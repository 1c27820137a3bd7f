using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Aloi.Standards.Crypto;

/// <summary>
/// The base library's objects of one ECDSA key, lent to one caller at a time: it does not promise that several threads may share one.
/// </summary>
internal sealed class EcdsaPool(Func<ECDsa> make) : IDisposable
{
    private readonly ConcurrentBag<ECDsa> free = [];
    private volatile bool disposed;

    public ECDsa Rent()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return free.TryTake(out var key) ? key : make();
    }

    public void Return(ECDsa key)
    {
        free.Add(key);
        if (disposed)
        {
            Drain();
        }
    }

    public void Dispose()
    {
        disposed = true;
        Drain();
    }

    private void Drain()
    {
        while (free.TryTake(out var key))
        {
            key.Dispose();
        }
    }
}
