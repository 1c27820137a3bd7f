using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>Whether an entry is signed by keys that may (did:webvh 1.0, section Authorized Keys): eddsa-jcs-2022 and nothing else.</summary>
internal static class WebVhProofs
{
    private const int MostProofs = 16;
    private const string KeyPrefix = "did:key:";

    internal static bool AreValid(JsonElement entry, IReadOnlyList<string> allowed)
    {
        var proofs = DataIntegrityProof.Of(entry);
        return proofs.Count is > 0 and <= MostProofs && proofs.All(proof => IsValid(entry, proof, allowed));
    }

    private static bool IsValid(JsonElement entry, JsonElement proof, IReadOnlyList<string> allowed) =>
        DataIntegrityProof.TryRead(proof, out var statements) is null
        && statements!.Type is DataIntegrityProof.TypeName
        && string.Equals(statements.Cryptosuite, Cryptosuites.EddsaJcs2022.Name, StringComparison.Ordinal)
        && statements.ProofPurpose is "assertionMethod"
        && KeyOf(statements.VerificationMethod) is { } multikey
        && allowed.Contains(multikey, StringComparer.Ordinal)
        && Multikey.ReadPublic(multikey, out _) is { } key
        && Cryptosuites.EddsaJcs2022.Verify(entry, proof, key, ContextLibrary.Published) is ProofVerdict.Valid;

    // did:key:X#X; a fragment that names another key than the body would let a reader take the wrong one.
    private static string? KeyOf(string verificationMethod)
    {
        var parts = verificationMethod.Split('#');
        return
            parts is [{ } did, { } fragment]
            && did.StartsWith(KeyPrefix, StringComparison.Ordinal)
            && string.Equals(did[KeyPrefix.Length..], fragment, StringComparison.Ordinal)
            ? fragment
            : null;
    }
}
