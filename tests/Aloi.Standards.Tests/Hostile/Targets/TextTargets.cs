using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.SdJwt;
using Aloi.Standards.StatusList;
using Aloi.Standards.TransparencyLog;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>What reads text: tokens, keys, identifiers, dates.</summary>
internal static class TextTargets
{
    public static IReadOnlyList<Target> List { get; } =
    [
        Target.OfText("CompactJws.Parse", text => CompactJws.Parse(text, out _)?.Verify(Keys.Of(KeyKind.P256).Public)),
        Target.OfText("VcJwt.Read", text => VcJwt.Read(text, out _)),
        Target.OfText("VpJwt.Read", text => VpJwt.Read(text, out _)),
        Target.OfText("SdJwtToken.Parse", text => SdJwtToken.Parse(text, out _)),
        Target.OfText("SdJwtReading.Read", text => SdJwtReading.Read(text, out _)),
        Target.OfText("SdJwtVc.Read", text => SdJwtVc.Read(text, out _)),
        Target.OfText("SdJwtVc.Present", text => SdJwtVc.Present(text, ["/given_name", text], out _)),
        Target.OfText("Base58Btc.TryDecode", text => Base58Btc.TryDecode(text, out _)),
        Target.OfText("Base64UrlText.TryDecode", text => Base64UrlText.TryDecode(text, out _)),
        Target.OfText("Multibase.TryDecode", text => Multibase.TryDecode(text, out _)),
        Target.OfText("Multikey.ReadPublic", text => Multikey.ReadPublic(text, out _)),
        Target.OfText("Multikey.TryReadPrivate", text => Multikey.TryReadPrivate(text, out _)),
        Target.OfText("PublicKeyPem.TryRead", text => PublicKeyPem.TryRead(text, out _)),
        Target.OfText("DidUrl.TryParse", ReadDid),
        Target.OfText("XsdDateTime.TryParse", text => _ = XsdDateTime.TryParse(text, out _)),
        Target.OfText("CredentialInstant.TryParse", text => _ = CredentialInstant.TryParse(text, out _)),
        Target.OfText("BitstringStatusList.TryDecode", text => BitstringStatusList.TryDecode(text, out _)),
        Target.OfText("NoteKey.TryParse", text => _ = NoteKey.TryParse(text, out _)),
        Target.OfText("Checkpoint.TryParse", text => _ = Checkpoint.TryParse(text, out _)),
        Target.OfText("Cryptosuites.Find", text => Cryptosuites.Find(text)),
        Target.OfText("HashedIdentity.Matches", text => HashedIdentity.Matches(new IdentityObject(text, text, Hashed: true, text), text)),
        Target.OfText("ContextLibrary.Contains", text => ContextLibrary.Published.Contains(text)),
        Target.OfText("ContextLibrary.TryGet", text => ContextLibrary.Published.TryGet(text, out _)),
    ];

    private static void ReadDid(string text)
    {
        if (DidUrl.TryParse(text, out var did))
        {
            DidWeb.TryGetAddress(did, out _);
            DidWebVh.TryGetAddress(did, out _);
            DidKey.Resolve(did, out _);
            DidJwk.Resolve(did, out _);
        }
    }
}
