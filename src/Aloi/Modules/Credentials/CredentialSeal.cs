using Aloi.Platform.Secrets;

namespace Aloi.Modules.Credentials;

/// <summary>Compresses and seals signed bytes under the holder's key, bound to their own digest.</summary>
internal static class CredentialSeal
{
    public static byte[] Seal(byte[] document, byte[] digest, Sealer sealer) => sealer.Seal(document, Binding(digest));

    public static byte[] Open(Credential credential, Sealer sealer) => sealer.Open(credential.SealedDocument, Binding(credential.Digest));

    private static string Binding(byte[] digest) => "credential " + Convert.ToHexStringLower(digest);
}
