using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Jose;

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
        new SeveralProofsFormat(),
        new GeneralFormat(),
        new RecordFormat(),
        new SelectiveBadgeFormat(),
        new JwtFormat(VcJwtProfile.OpenBadges, KeyKind.P256),
        new JwtFormat(VcJwtProfile.JoseCose, KeyKind.Ed25519),
        new SdJwtFormat(isBound: false),
        new SdJwtFormat(isBound: true),
        new PresentationFormat(Cryptosuites.EcdsaRdfc2019),
        new PresentationFormat(Cryptosuites.EcdsaJcs2019),
        new BakedFormat(new DataIntegrityFormat(Cryptosuites.EddsaRdfc2022, KeyKind.Ed25519), isSvg: false),
        new BakedFormat(new DataIntegrityFormat(Cryptosuites.EddsaRdfc2022, KeyKind.Ed25519), isSvg: true),
        new OldBadgeFormat(isSigned: false),
        new OldBadgeFormat(isSigned: true),
        new StatusListFormat(),
        new DidDocumentFormat(),
        new WebVhFormat(),
        new CheckpointFormat(),
    ];
}
