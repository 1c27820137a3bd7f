using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aloi.Standards.TransparencyLog;

/// <summary>A SHA-256 hash in a Merkle tree, as a value of 32 bytes (RFC 9162 section 2.1).</summary>
[InlineArray(Length)]
[SuppressMessage("Usage", "CA2231:Overload operator equals", Justification = "The operators are declared below.")]
public struct TreeHash : IEquatable<TreeHash>
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Length = 32;

    [SuppressMessage("Style", "IDE0044:Add readonly modifier", Justification = "An inline array's element cannot be read-only.")]
    private byte element;

    /// <summary>The hash of these 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static TreeHash FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A tree hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        }

        return MemoryMarshal.Read<TreeHash>(bytes);
    }

    /// <summary>Whether both are the same hash.</summary>
    public static bool operator ==(TreeHash left, TreeHash right) => left.Equals(right);

    /// <summary>Whether the hashes differ.</summary>
    public static bool operator !=(TreeHash left, TreeHash right) => !left.Equals(right);

    /// <summary>Copies the 32 bytes.</summary>
    public readonly void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)this).CopyTo(destination);

    /// <summary>The 32 bytes in an array of their own.</summary>
    public readonly byte[] ToArray() => ((ReadOnlySpan<byte>)this).ToArray();

    /// <inheritdoc/>
    public readonly bool Equals(TreeHash other) => ((ReadOnlySpan<byte>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is TreeHash other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => MemoryMarshal.Read<int>(this);

    /// <summary>The hash in lower-case hexadecimal.</summary>
    public override readonly string ToString() => Convert.ToHexStringLower(this);
}
