using System.Security.Cryptography;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.Tests.Crypto;

public sealed class Ed25519Tests
{
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void The_vectors_of_RFC_8032_come_out(string seed, string publicKey, string message, string signature)
    {
        using var key = Ed25519PrivateKey.FromSeed(Convert.FromHexString(seed));
        Convert.ToHexStringLower(key.PublicKey.Bytes).ShouldBe(publicKey);
        Convert.ToHexStringLower(Sign(key, Convert.FromHexString(message))).ShouldBe(signature);
        key.PublicKey.Verify(Convert.FromHexString(message), Convert.FromHexString(signature)).ShouldBeTrue();
    }

    [Fact]
    public void Every_changed_bit_of_a_signature_breaks_it()
    {
        using var key = Ed25519PrivateKey.Generate();
        var signature = Sign(key, "hello"u8);
        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            key.PublicKey.Verify("hello"u8, signature).ShouldBeFalse($"bit {bit}");
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        key.PublicKey.Verify("hello"u8, signature).ShouldBeTrue();
        key.PublicKey.Verify("hellp"u8, signature).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void A_signature_of_another_length_is_not_valid(int length)
    {
        using var key = Ed25519PrivateKey.Generate();
        key.PublicKey.Verify("x"u8, new byte[length]).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => key.Sign("x"u8, new byte[length]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void A_key_of_another_length_is_refused(int length)
    {
        Should.Throw<ArgumentException>(() => Ed25519PrivateKey.FromSeed(new byte[length]));
        Ed25519PublicKey.TryFromBytes(new byte[length], out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Ed25519PublicKey.FromBytes(new byte[length]));
    }

    [Fact]
    public void A_key_of_small_order_is_refused_under_both_signs()
    {
        foreach (var point in WeakPoints.SmallOrder)
        {
            EdwardsPoint.HasSmallOrder(point).ShouldBeTrue(Convert.ToHexString(point));
            Ed25519PublicKey.TryFromBytes(point, out _).ShouldBeFalse();
            var other = point.ToArray();
            other[31] |= 0x80;
            Ed25519PublicKey.TryFromBytes(other, out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void The_list_of_points_of_small_order_is_complete() => EdwardsPoint.SmallOrderCoordinates().ShouldBe(5);

    [Fact]
    public void A_coordinate_that_is_not_below_the_prime_is_refused()
    {
        for (var low = 0xed; low <= 0xff; low++)
        {
            var key = Enumerable.Repeat((byte)0xff, 32).ToArray();
            (key[0], key[31]) = ((byte)low, 0x7f);
            Ed25519PublicKey.TryFromBytes(key, out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_signature_whose_scalar_is_not_reduced_is_not_valid()
    {
        using var key = Ed25519PrivateKey.Generate();
        var signature = Sign(key, "m"u8);
        var order = System.Numerics.BigInteger.Pow(2, 252) + System.Numerics.BigInteger.Parse("27742317777372353535851937790883648493");
        var scalar = new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true) + order;
        scalar.TryWriteBytes(signature.AsSpan(32), out var written, isUnsigned: true).ShouldBeTrue();
        written.ShouldBe(32);
        key.PublicKey.Verify("m"u8, signature).ShouldBeFalse();
    }

    [Fact]
    public void The_seed_comes_back_out()
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        using var key = Ed25519PrivateKey.FromSeed(seed);
        var exported = new byte[32];
        key.ExportSeed(exported);
        exported.ShouldBe(seed);
        Should.Throw<ArgumentException>(() => key.ExportSeed(new byte[31]));
    }

    [Fact]
    public void A_disposed_key_signs_no_more_and_its_public_key_lives_on()
    {
        var key = Ed25519PrivateKey.Generate();
        var signature = Sign(key, "a"u8);
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => Sign(key, "a"u8));
        Should.Throw<ObjectDisposedException>(() => key.ExportSeed(new byte[32]));
        key.PublicKey.Verify("a"u8, signature).ShouldBeTrue();
    }

    [Fact]
    public void Many_threads_share_one_key()
    {
        using var key = Ed25519PrivateKey.Generate();
        Parallel.For(
            0,
            400,
            i =>
            {
                var data = BitConverter.GetBytes(i);
                var signature = Sign(key, data);
                key.PublicKey.Verify(data, signature).ShouldBeTrue();
                key.PublicKey.Verify(BitConverter.GetBytes(i + 1), signature).ShouldBeFalse();
            }
        );
    }

    [Fact]
    public void A_missing_library_is_named()
    {
        var missing = LibCrypto.Probe("libcrypto.so.nowhere").ShouldNotBeNull();
        missing.Soname.ShouldBe("libcrypto.so.nowhere");
        missing.Message.ShouldContain("libcrypto.so.nowhere");
        LibCrypto.Probe(LibCrypto.Soname).ShouldBeNull();
    }

    [Fact]
    public void The_text_of_a_private_key_does_not_hold_its_seed()
    {
        using var key = Ed25519PrivateKey.Generate();
        key.ToString().ShouldBe($"private key of {key.PublicKey}");
    }

    private static byte[] Sign(Ed25519PrivateKey key, ReadOnlySpan<byte> data)
    {
        var signature = new byte[64];
        key.Sign(data, signature);
        return signature;
    }
}
