using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.TransparencyLog;

/// <summary>A named Ed25519 key that signs notes (C2SP signed-note, section Signatures).</summary>
public sealed class NoteKey
{
    private const byte Ed25519Type = 1;

    /// <summary>A key under a name, which for a log is its origin.</summary>
    /// <exception cref="ArgumentException">The name is empty, or holds a plus sign, white space or a control character.</exception>
    public NoteKey(string name, Ed25519PublicKey key)
    {
        Name = IsName(name) ? name : throw new ArgumentException($"'{name}' cannot name a key in a signed note.", nameof(name));
        Key = key;
        Id = IdOf(name, key);
    }

    /// <summary>The name that stands on the signature line.</summary>
    public string Name { get; }

    /// <summary>The public key.</summary>
    public Ed25519PublicKey Key { get; }

    /// <summary>The key identifier: the first four bytes of SHA-256 of name, line feed, type and key.</summary>
    public uint Id { get; }

    /// <summary>Reads a verifier key, <c>name+id+base64</c>; false when any part is wrong.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        var parts = text.Length <= 512 ? text.Split('+', 3) : [];
        if (parts.Length != 3 || !IsName(parts[0]) || !TryReadKey(parts[2], out var publicKey))
        {
            return false;
        }

        var candidate = new NoteKey(parts[0], publicKey);
        key = string.Equals(parts[1], candidate.Id.ToString("x8", null), StringComparison.Ordinal) ? candidate : null;
        return key is not null;
    }

    /// <summary>The verifier key, <c>name+id+base64</c>, as others configure it.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Ed25519Type, .. Key.Bytes])}";

    internal static bool IsName(string name)
    {
        var empty = true;
        foreach (var rune in name.EnumerateRunes())
        {
            empty = false;
            if (rune.Value == '+' || rune == Rune.ReplacementChar || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                return false;
            }
        }

        return !empty;
    }

    private static bool TryReadKey(string base64, [NotNullWhen(true)] out Ed25519PublicKey? key)
    {
        key = null;
        Span<byte> bytes = stackalloc byte[1 + Ed25519PublicKey.Length];
        return base64.Length == 44
            && Convert.TryFromBase64String(base64, bytes, out var length)
            && length == bytes.Length
            && string.Equals(Convert.ToBase64String(bytes), base64, StringComparison.Ordinal)
            && bytes[0] == Ed25519Type
            && Ed25519PublicKey.TryFromBytes(bytes[1..], out key);
    }

    private static uint IdOf(string name, Ed25519PublicKey key)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. key.Bytes];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }
}
