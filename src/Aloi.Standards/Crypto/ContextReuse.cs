namespace Aloi.Standards.Crypto;

/// <summary>
/// Whether a second one-shot call on one OpenSSL context works. OpenSSL 3.0 allows it and it saves the set-up; newer versions refuse
/// it. The answer is tried out once, never guessed from a version number.
/// </summary>
internal static class ContextReuse
{
    private static readonly Lazy<bool> Answer = new(Try);

    internal static bool Works => Answer.Value;

    private static bool Try()
    {
        Span<byte> seed = stackalloc byte[Ed25519PrivateKey.SeedLength];
        seed.Fill(0x5a);
        using var privateKey = LibCrypto.PrivateKey(seed);
        Span<byte> publicBytes = stackalloc byte[Ed25519PublicKey.Length];
        LibCrypto.ReadPublicKey(privateKey, publicBytes);
        using var publicKey = LibCrypto.PublicKey(publicBytes);
        return SecondSignatureIsRight(privateKey) && SecondVerificationIsRight(privateKey, publicKey);
    }

    private static bool SecondSignatureIsRight(EvpKeyHandle key)
    {
        Span<byte> first = stackalloc byte[Ed25519PublicKey.SignatureLength];
        Span<byte> second = stackalloc byte[Ed25519PublicKey.SignatureLength];
        Span<byte> expected = stackalloc byte[Ed25519PublicKey.SignatureLength];
        using var reused = LibCrypto.SigningContext(key);
        using var fresh = LibCrypto.SigningContext(key);
        return LibCrypto.TrySign(reused, "first"u8, first)
            && LibCrypto.TrySign(reused, "second"u8, second)
            && LibCrypto.TrySign(fresh, "second"u8, expected)
            && second.SequenceEqual(expected);
    }

    private static bool SecondVerificationIsRight(EvpKeyHandle privateKey, EvpKeyHandle publicKey)
    {
        Span<byte> one = stackalloc byte[Ed25519PublicKey.SignatureLength];
        Span<byte> two = stackalloc byte[Ed25519PublicKey.SignatureLength];
        using var signer = LibCrypto.SigningContext(privateKey);
        using var other = LibCrypto.SigningContext(privateKey);
        using var reused = LibCrypto.VerifyingContext(publicKey);
        return LibCrypto.TrySign(signer, "one"u8, one)
            && LibCrypto.TrySign(other, "two"u8, two)
            && LibCrypto.Verify(reused, "one"u8, one)
            && LibCrypto.Verify(reused, "two"u8, two)
            && !LibCrypto.Verify(reused, "one"u8, two);
    }
}
