namespace Aloi.Standards.Crypto;

/// <summary>The kinds of keys that credentials are signed with.</summary>
public enum KeyKind
{
    /// <summary>Ed25519 (RFC 8032): the cryptosuites <c>eddsa-*</c> and the JOSE algorithm <c>EdDSA</c>.</summary>
    Ed25519,

    /// <summary>ECDSA on P-256 with SHA-256 (FIPS 186-5): the cryptosuites <c>ecdsa-*</c> and the JOSE algorithm <c>ES256</c>.</summary>
    P256,

    /// <summary>ECDSA on P-384 with SHA-384: the cryptosuites <c>ecdsa-*</c> and the JOSE algorithm <c>ES384</c>.</summary>
    P384,

    /// <summary>ECDSA on P-521 with SHA-512: the JOSE algorithm <c>ES512</c>; no cryptosuite and no Multikey.</summary>
    P521,

    /// <summary>ECDSA on secp256k1 with SHA-256 (RFC 8812): verifying only, the JOSE algorithm <c>ES256K</c>.</summary>
    Secp256k1,

    /// <summary>RSA of at least 2048 bits, PKCS #1 v1.5 with SHA-256: the JOSE algorithm <c>RS256</c>.</summary>
    Rsa,
}
