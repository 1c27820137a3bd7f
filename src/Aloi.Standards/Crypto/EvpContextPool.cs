using System.Collections.Concurrent;

namespace Aloi.Standards.Crypto;

/// <summary>
/// The contexts of one key, lent to one caller at a time. They belong to the key and not to the thread, so that disposing a private
/// key leaves no copy of it behind in a thread that lives on.
/// </summary>
internal sealed class EvpContextPool(EvpKeyHandle key, Func<EvpKeyHandle, EvpContextHandle> make, Func<bool> mayReuse) : IDisposable
{
    private readonly ConcurrentBag<EvpContextHandle> free = [];
    private volatile bool disposed;

    /// <summary>The contexts of a key, used again where this machine's OpenSSL allows it.</summary>
    public EvpContextPool(EvpKeyHandle key, Func<EvpKeyHandle, EvpContextHandle> make)
        : this(key, make, static () => ContextReuse.Works) { }

    public EvpContextHandle Rent()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return mayReuse() && free.TryTake(out var context) ? context : make(key);
    }

    /// <summary>Gives a context back. One whose call did not succeed is not trusted again.</summary>
    public void Return(EvpContextHandle context, bool succeeded)
    {
        if (!succeeded || disposed || !mayReuse())
        {
            context.Dispose();
            return;
        }

        free.Add(context);
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
        while (free.TryTake(out var context))
        {
            context.Dispose();
        }
    }
}
