namespace Aloi.Standards.Crypto;

/// <summary>A private key of any kind, safe for several threads at once. Disposing it wipes it.</summary>
public abstract class PrivateKey : IDisposable
{
    private protected PrivateKey() { }

    /// <summary>The kind of key, which fixes the algorithm.</summary>
    public KeyKind Kind => Public.Kind;

    /// <summary>The public key that belongs to this private key.</summary>
    public abstract PublicKey Public { get; }

    /// <summary>Signs the data, in the one form of its kind (see <see cref="PublicKey.Verify"/>).</summary>
    public abstract byte[] Sign(ReadOnlySpan<byte> data);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the key.</summary>
    protected abstract void Dispose(bool disposing);
}
