using Aloi.Standards.Baking;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;
using Aloi.Standards.TransparencyLog;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>What reads bytes that are no JSON: pictures, keys, signatures, quads, notes, logs.</summary>
internal static class BinaryTargets
{
    private static readonly byte[] Credential = "{}"u8.ToArray();
    private static readonly DidUrl Did = DidUrl.TryParse("did:webvh:QmX:issuer.example", out var did)
        ? did
        : throw new InvalidOperationException();
    private static readonly NoteKey Log = new("log.example/1", ((Ed25519PrivateKey)Keys.Of(KeyKind.Ed25519, "log")).PublicKey);

    public static IReadOnlyList<Target> List { get; } =
    [
        new("BadgePicture.Unbake", bytes => BadgePicture.Unbake(bytes)),
        new("BadgePicture.Bake", bytes => BadgePicture.Bake(bytes, Credential, BakedGeneration.OpenBadges3, replace: true)),
        new("PngBaking.Unbake", bytes => PngBaking.Unbake(bytes)),
        new("PngBaking.Bake", bytes => PngBaking.Bake(bytes, Credential)),
        new("SvgBaking.Unbake", bytes => SvgBaking.Unbake(bytes)),
        new("SvgBaking.Bake", bytes => SvgBaking.Bake(bytes, Credential, BakedGeneration.OpenBadges3)),
        new("NQuadsReader.Read", bytes => RdfCanonicalizer.Canonicalize(NQuadsReader.Read(bytes)))
        {
            Documented = [typeof(NQuadsException), typeof(Aloi.Standards.JsonLd.JsonLdException)],
        },
        new("UnsignedVarint.TryRead", bytes => UnsignedVarint.TryRead(bytes, out _, out _)),
        new("Ed25519PublicKey.TryFromBytes", bytes => Ed25519PublicKey.TryFromBytes(First(bytes, 32), out _)),
        new("Ed25519PublicKey.Verify", bytes => Keys.Of(KeyKind.Ed25519).Public.Verify(bytes, First(bytes, 64))),
        new("EcdsaPublicKey.TryFromCompressed", bytes => EcdsaPublicKey.TryFromCompressed(KeyKind.P256, First(bytes, 33), out _)),
        new("EcdsaPublicKey.TryFromCoordinates", bytes => EcdsaPublicKey.TryFromCoordinates(KeyKind.P384, First(bytes, 48), bytes, out _)),
        new("EcdsaPublicKey.Verify", bytes => Keys.Of(KeyKind.P256).Public.Verify(bytes, First(bytes, 64))),
        new("EcdsaPrivateKey.TryFromScalar", bytes => EcdsaPrivateKey.TryFromScalar(KeyKind.P256, First(bytes, 32), out _)),
        new("RsaPublicKey.TryFromParameters", bytes => RsaPublicKey.TryFromParameters(bytes, First(bytes, 3), out _)),
        new("SignedNote.TryParse", bytes => _ = SignedNote.TryParse(bytes, out _)),
        new("Checkpoint.Open", bytes => Checkpoint.Open(bytes, Log)),
        new("CredentialEntry.TryReadDigest", bytes => CredentialEntry.TryReadDigest(bytes, out _)),
        new("WebVhHistory.Read", bytes => WebVhHistory.Read(bytes, Did, Verifying.Now, out _)),
    ];

    private static byte[] First(byte[] bytes, int length) => bytes.Length > length ? bytes[..length] : bytes;
}
