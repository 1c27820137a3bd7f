namespace Aloi.Standards.Crypto;

/// <summary>
/// A public key of any kind, compared by value and safe for several threads at once. Each kind has one way of signing here, so that neither a
/// document nor a header chooses the algorithm: the key does.
/// </summary>
public abstract class PublicKey : IEquatable<PublicKey>
{
    private protected PublicKey() { }

    /// <summary>The kind of key, which fixes the algorithm.</summary>
    public abstract KeyKind Kind { get; }

    /// <summary>
    /// Whether the signature is this key's over the data, in the one form of its kind: 64 bytes for Ed25519, <c>r ‖ s</c> of fixed width for ECDSA
    /// (IEEE P1363), the modulus' length for RSA. Any malformed signature is simply not.
    /// </summary>
    public abstract bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);

    /// <inheritdoc/>
    public abstract bool Equals(PublicKey? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
