using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>Documents without their proofs, and the proofs of this cryptosuite among theirs.</summary>
internal static class SdDocument
{
    /// <summary>The document without any proof.</summary>
    internal static byte[] Unsecured(JsonElement document) => RawObject.Copy(document, "proof", "proof", default, default).ToArray();

    /// <summary>The proofs that bear the name of this cryptosuite.</summary>
    internal static List<JsonElement> ProofsOf(JsonElement document)
    {
        var proofs = new List<JsonElement>();
        foreach (var proof in DataIntegrityProof.Of(document))
        {
            if (string.Equals(JsonMembers.Text(proof, "cryptosuite"), EcdsaSd2023.Name, StringComparison.Ordinal))
            {
                proofs.Add(proof);
            }
        }

        return proofs;
    }
}
