namespace Aloi.Standards.Tests.Hostile;

/// <summary>Public methods that take bytes or text and never those of strangers, each with the reason.</summary>
internal static class WithoutTarget
{
    private const string Encoder = "writes bytes as text: there is nothing to understand";
    private const string Signer = "signs or hashes any bytes, the caller's own";
    private const string Writer = "writes what the caller built, and throws on his mistakes";
    private const string Lookup = "compares a text with what was read before";
    private const string Trusted = "takes the caller's own keys and hashes, and throws when they are none";
    private const string ByBase = "is called through the targets of its kinds";

    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Base58Btc.Encode"] = Encoder,
            ["Base64UrlText.Encode"] = Encoder,
            ["Multibase.EncodeBase58Btc"] = Encoder,
            ["Multibase.EncodeBase64Url"] = Encoder,
            ["CompactJws.Sign"] = Signer,
            ["EcdsaPrivateKey.Sign"] = Signer,
            ["Ed25519PrivateKey.Sign"] = Signer,
            ["RsaPrivateKey.Sign"] = Signer,
            ["PrivateKey.Sign"] = Signer,
            ["MerkleHasher.Leaf"] = Signer,
            ["CredentialEntry.ForSignedBytes"] = Signer,
            ["CredentialEntry.LeafHash"] = Signer,
            ["HashedIdentity.Hash"] = Signer,
            ["SignedNote.Sign"] = Writer,
            ["SignedNote.CoSign"] = Writer,
            ["VpJwt.Sign"] = Writer,
            ["PresentationWriter.Write"] = Writer,
            ["StatusListCredential.Build"] = Writer,
            ["IssuerDocument.Write"] = Writer,
            ["IssuerDocument.VerificationMethod"] = Writer,
            ["IdentityObject.ClearName"] = Writer,
            ["DidWeb.Format"] = Writer,
            ["OpenBadges2Writer.WriteRevoked"] = Writer,
            ["RecipientClaim.OfEmail"] = Writer,
            ["RecipientClaim.OfId"] = Writer,
            ["Recipient.Hash"] = Signer,
            ["Recipient.Compare"] = Lookup,
            ["DocumentResult.Of"] = "wraps bytes for whoever reads them",
            ["DidDocument.Find"] = Lookup,
            ["DidDocument.MethodsFor"] = Lookup,
            ["JoseHeader.IsOfType"] = Lookup,
            ["StatusList.RevocationList.Find"] = Lookup,
            ["WebVhHistory.Find"] = Lookup,
            ["VpJwtReading.Verify"] = Lookup,
            ["StatusListErrors.TypeOf"] = Lookup,
            ["BitstringStatusList.FromBytes"] = Trusted,
            ["CredentialEntry.ForDigest"] = Trusted,
            ["Ed25519PrivateKey.FromSeed"] = Trusted,
            ["Ed25519PublicKey.FromBytes"] = Trusted,
            ["TreeHash.FromBytes"] = Trusted,
            ["PublicKey.Verify"] = ByBase,
            ["RsaPublicKey.Verify"] = ByBase,
        };
}
