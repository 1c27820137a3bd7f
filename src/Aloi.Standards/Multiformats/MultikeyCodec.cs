using Aloi.Standards.Crypto;

namespace Aloi.Standards.Multiformats;

/// <summary>Which Multicodec code announces which kind of key (Controlled Identifiers 1.0 section 2.2.2, and the Multicodec table).</summary>
internal static class MultikeyCodec
{
    /// <summary>The kind of public key that the code announces; null for codes that this library does not use.</summary>
    internal static KeyKind? PublicKind(ulong code) =>
        code switch
        {
            Multikey.Ed25519Public => KeyKind.Ed25519,
            Multikey.P256Public => KeyKind.P256,
            Multikey.P384Public => KeyKind.P384,
            Multikey.Secp256k1Public => KeyKind.Secp256k1,
            _ => null,
        };

    /// <summary>The kind of private key that the code announces; null for codes that this library does not use.</summary>
    internal static KeyKind? PrivateKind(ulong code) =>
        code switch
        {
            Multikey.Ed25519Private => KeyKind.Ed25519,
            Multikey.P256Private => KeyKind.P256,
            Multikey.P384Private => KeyKind.P384,
            _ => null,
        };

    /// <summary>The key of the bytes that follow the code; null when they are none.</summary>
    internal static PublicKey? MakePublic(KeyKind kind, ReadOnlySpan<byte> bytes)
    {
        if (kind == KeyKind.Ed25519)
        {
            return Ed25519PublicKey.TryFromBytes(bytes, out var ed25519) ? ed25519 : null;
        }

        return EcdsaPublicKey.TryFromCompressed(kind, bytes, out var ecdsa) ? ecdsa : null;
    }

    internal static ulong PublicCode(KeyKind kind) =>
        kind switch
        {
            KeyKind.Ed25519 => Multikey.Ed25519Public,
            KeyKind.P256 => Multikey.P256Public,
            KeyKind.P384 => Multikey.P384Public,
            KeyKind.Secp256k1 => Multikey.Secp256k1Public,
            _ => throw new ArgumentException($"A key of the kind {kind} is not written as a Multikey here.", nameof(kind)),
        };

    internal static ulong PrivateCode(KeyKind kind) =>
        kind switch
        {
            KeyKind.Ed25519 => Multikey.Ed25519Private,
            KeyKind.P256 => Multikey.P256Private,
            KeyKind.P384 => Multikey.P384Private,
            _ => throw new ArgumentException($"A private key of the kind {kind} is not written as a Multikey here.", nameof(kind)),
        };
}
