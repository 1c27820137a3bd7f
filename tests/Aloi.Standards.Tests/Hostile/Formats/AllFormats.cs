using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Every format that is attacked. A new format of the library gets a line here.</summary>
internal static class AllFormats
{
    public static IReadOnlyList<Format> List { get; } =
    [
        new DataIntegrityFormat(Cryptosuites.EddsaRdfc2022, KeyKind.Ed25519),
        new DataIntegrityFormat(Cryptosuites.EddsaJcs2022, KeyKind.Ed25519),
        new DataIntegrityFormat(Cryptosuites.EcdsaRdfc2019, KeyKind.P256),
        new DataIntegrityFormat(Cryptosuites.EcdsaRdfc2019, KeyKind.P384),
        new DataIntegrityFormat(Cryptosuites.EcdsaJcs2019, KeyKind.P256),
        new DataIntegrityFormat(Cryptosuites.EcdsaJcs2019, KeyKind.P384),
    ];
}
