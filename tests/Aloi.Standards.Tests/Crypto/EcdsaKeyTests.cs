using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Crypto;

public sealed class EcdsaKeyTests
{
    [Theory]
    [InlineData(KeyKind.P256, 64)]
    [InlineData(KeyKind.P384, 96)]
    public void A_key_verifies_what_it_signed_and_nothing_else(KeyKind kind, int length)
    {
        using var key = EcdsaPrivateKey.Generate(kind);
        using var other = EcdsaPrivateKey.Generate(kind);
        var signature = key.Sign("text"u8);
        signature.Length.ShouldBe(length);
        key.PublicKey.SignatureLength.ShouldBe(length);
        key.Public.Verify("text"u8, signature).ShouldBeTrue();
        key.Public.Verify("texts"u8, signature).ShouldBeFalse();
        other.Public.Verify("text"u8, signature).ShouldBeFalse();
        key.Public.Verify("text"u8, signature.AsSpan(1)).ShouldBeFalse();
        key.Public.Verify("text"u8, [.. signature, 0]).ShouldBeFalse();
        key.Public.Verify("text"u8, new byte[length]).ShouldBeFalse();
        key.Public.Verify("text"u8, Enumerable.Repeat((byte)0xff, length).ToArray()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("p256KeyPair.json", KeyKind.P256, "zDnae", "z42t")]
    [InlineData("p384KeyPair.json", KeyKind.P384, "z82L", "z2fa")]
    public void The_key_pairs_of_the_W3C_read_belong_together_and_are_written_back(
        string file,
        KeyKind kind,
        string head,
        string secretHead
    )
    {
        var pair = JsonElement.Parse(File.ReadAllBytes(SharedData.Path($"vectors/vc-di-ecdsa/{file}")));
        var (text, secret) = (pair.GetProperty("publicKeyMultibase").GetString()!, pair.GetProperty("secretKeyMultibase").GetString()!);
        Multikey.TryReadPrivate(secret, out var read).ShouldBeTrue();
        using var key = read!;
        key.Kind.ShouldBe(kind);
        Multikey.EncodePublic(key.Public).ShouldBe(text);
        Multikey.EncodePrivate(key).ShouldBe(secret);
        Multikey.ReadPublic(text, out _).ShouldBe(key.Public);
        text.ShouldStartWith(head);
        secret.ShouldStartWith(secretHead);
    }

    [Fact]
    public void A_secp256k1_key_verifies_and_does_not_sign()
    {
        using var theirs = ECDsa.Create(ECCurve.CreateFromValue("1.3.132.0.10"));
        var point = theirs.ExportParameters(includePrivateParameters: false).Q;
        EcdsaPublicKey.TryFromCoordinates(KeyKind.Secp256k1, point.X, point.Y, out var key).ShouldBeTrue();
        key.Verify("text"u8, theirs.SignData("text"u8.ToArray(), HashAlgorithmName.SHA256)).ShouldBeTrue();
        Multikey.EncodePublic(key).ShouldStartWith("zQ3s");
        Multikey.ReadPublic(Multikey.EncodePublic(key), out _).ShouldBe(key);
        Should.Throw<ArgumentException>(() => EcdsaPrivateKey.Generate(KeyKind.Secp256k1));
        Should.Throw<ArgumentException>(() => EcdsaPrivateKey.Generate(KeyKind.Ed25519));
        EcdsaPrivateKey.TryFromScalar(KeyKind.Secp256k1, [.. new byte[31], 1], out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(KeyKind.P256)]
    [InlineData(KeyKind.P384)]
    [InlineData(KeyKind.Secp256k1)]
    public void Every_compressed_point_gives_back_the_point_it_was_made_of(KeyKind kind)
    {
        for (var i = 0; i < 40; i++)
        {
            using var made = ECDsa.Create(EcCurve.Of(kind)!.Named);
            var point = made.ExportParameters(includePrivateParameters: false).Q;
            EcdsaPublicKey.TryFromCoordinates(kind, point.X, point.Y, out var key).ShouldBeTrue();
            EcdsaPublicKey.TryFromCompressed(kind, key.Compressed, out var again).ShouldBeTrue();
            again.ShouldBe(key);
            again.Y.SequenceEqual(point.Y).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(KeyKind.P256)]
    [InlineData(KeyKind.P384)]
    [InlineData(KeyKind.Secp256k1)]
    public void A_point_off_the_curve_or_beyond_the_prime_is_refused(KeyKind kind)
    {
        using var made = ECDsa.Create(EcCurve.Of(kind)!.Named);
        var point = made.ExportParameters(includePrivateParameters: false).Q;
        var moved = (byte[])point.Y!.Clone();
        moved[^1] ^= 2;
        EcdsaPublicKey.TryFromCoordinates(kind, point.X, moved, out _).ShouldBeFalse();
        EcdsaPublicKey.TryFromCoordinates(kind, point.X.AsSpan(1), point.Y, out _).ShouldBeFalse();
        EcdsaPublicKey.TryFromCoordinates(kind, new byte[moved.Length], new byte[moved.Length], out _).ShouldBeFalse();
        EcdsaPublicKey.TryFromCompressed(kind, [4, .. point.X!], out _).ShouldBeFalse();
        EcdsaPublicKey.TryFromCompressed(kind, [2, .. point.X!, 0], out _).ShouldBeFalse();
        EcdsaPublicKey.TryFromCompressed(kind, [2, .. Enumerable.Repeat((byte)0xff, moved.Length)], out _).ShouldBeFalse();

        // About half of all numbers are the x of no point: among these some are refused, and each that is taken is on the curve.
        var refused = 0;
        for (byte x = 1; x < 40; x++)
        {
            byte[] candidate = [2, .. new byte[moved.Length - 1], x];
            refused += EcdsaPublicKey.TryFromCompressed(kind, candidate, out var key) ? 0 : 1;
            (key is null || EcCurve.Of(kind)!.Holds(key.X, key.Y)).ShouldBeTrue();
        }

        refused.ShouldBeInRange(5, 35);
    }

    [Fact]
    public void A_private_number_of_nought_or_of_the_order_is_refused()
    {
        var order = Convert.FromHexString("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        EcdsaPrivateKey.TryFromScalar(KeyKind.P256, new byte[32], out _).ShouldBeFalse();
        EcdsaPrivateKey.TryFromScalar(KeyKind.P256, order, out _).ShouldBeFalse();
        EcdsaPrivateKey.TryFromScalar(KeyKind.P256, order.AsSpan(1), out _).ShouldBeFalse();
        order[^1]--;
        EcdsaPrivateKey.TryFromScalar(KeyKind.P256, order, out var key).ShouldBeTrue();
        key!.ToString().ShouldBe("private key of " + key.PublicKey);
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => key.Sign("text"u8));
    }

    [Fact]
    public void Several_threads_share_a_key()
    {
        using var key = EcdsaPrivateKey.Generate(KeyKind.P256);
        var wrong = 0;
        Parallel.For(
            0,
            200,
            i =>
            {
                var data = BitConverter.GetBytes(i);
                if (!key.Public.Verify(data, key.Sign(data)))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        );
        wrong.ShouldBe(0);
    }
}
