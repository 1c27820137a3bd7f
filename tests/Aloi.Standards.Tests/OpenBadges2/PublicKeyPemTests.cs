using System.Security.Cryptography;
using Aloi.Standards.Crypto;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class PublicKeyPemTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        foreach (
            PublicKey key in new PublicKey[] { OldBadge.Rsa.Public, OldBadge.Point.Public, EcdsaPrivateKey.Generate(KeyKind.P384).Public }
        )
        {
            var pem = PublicKeyPem.Write(key);
            PublicKeyPem.TryRead(pem, out var read).ShouldBeTrue();
            read.ShouldBe(key);
            Imports(key, pem);
            PublicKeyPem.TryRead($"\r\n{pem.Replace("\n", "\r\n", StringComparison.Ordinal)}\n ", out _).ShouldBeTrue();
        }
    }

    [Fact]
    public void What_is_no_single_public_key_is_refused()
    {
        using var small = RSA.Create(1024);
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        var good = rsa.ExportSubjectPublicKeyInfoPem();
        var info = rsa.ExportSubjectPublicKeyInfo();
        foreach (
            var pem in new[]
            {
                null,
                "",
                "x",
                small.ExportSubjectPublicKeyInfoPem(),
                curve.ExportSubjectPublicKeyInfoPem(),
                rsa.ExportRSAPublicKeyPem(),
                rsa.ExportPkcs8PrivateKeyPem(),
                good + good,
                "key: " + good,
                good + "x",
                good.Replace("PUBLIC KEY", "CERTIFICATE", StringComparison.Ordinal),
                good + new string(' ', PublicKeyPem.MaxLength),
                PemEncoding.WriteString("PUBLIC KEY", [.. info, 0]),
                PemEncoding.WriteString("PUBLIC KEY", info.AsSpan(0, 40)),
                PemEncoding.WriteString("PUBLIC KEY", []),
            }
        )
        {
            PublicKeyPem.TryRead(pem, out var key).ShouldBeFalse(pem);
            key.ShouldBeNull();
        }
    }

    [Fact]
    public void No_changed_byte_is_a_crash()
    {
        foreach (var key in new PublicKey[] { OldBadge.Rsa.Public, OldBadge.Point.Public })
        {
            var info = PemEncoding.TryFind(PublicKeyPem.Write(key), out var fields)
                ? Convert.FromBase64String(PublicKeyPem.Write(key)[fields.Base64Data])
                : [];
            for (var i = 0; i < info.Length; i++)
            {
                var changed = info.ToArray();
                changed[i] ^= (byte)(1 << (i % 8));
                if (PublicKeyPem.TryRead(PemEncoding.WriteString("PUBLIC KEY", changed), out var read))
                {
                    read.ShouldNotBe(key, $"byte {i}");
                }
            }
        }
    }

    [Fact]
    public void Other_kinds_of_keys_are_not_written() =>
        Should.Throw<ArgumentException>(() => PublicKeyPem.Write(Ed25519PrivateKey.FromSeed(new byte[32]).PublicKey));

    // The base library's own reader takes it.
    private static void Imports(PublicKey key, string pem)
    {
        using AsymmetricAlgorithm reader = key is RsaPublicKey ? RSA.Create() : ECDsa.Create();
        reader.ImportFromPem(pem);
        reader.ExportSubjectPublicKeyInfoPem().ShouldBe(pem);
    }
}
