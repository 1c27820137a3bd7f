using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>One proof of a set: either what was found out about it, or the line that says why nothing could be.</summary>
internal sealed record ProofEntry
{
    /// <summary>The identifier by which later proofs of a chain name it.</summary>
    public string? Id { get; private init; }

    public ExaminedProof? Examined { get; init; }

    public Check? Unreadable { get; private init; }

    /// <summary>Whether its signature is good; null when that could not be told.</summary>
    public bool? IsValid =>
        Unreadable is { } line
            ? (line.State == CheckState.Failed ? false : null)
            : Examined?.Verdict switch
            {
                ProofVerdict.Valid => true,
                null or ProofVerdict.UnknownContext or ProofVerdict.UnsupportedCryptosuite => null,
                ProofVerdict.PreviousProofNotValid { IsKnown: false } => null,
                _ => false,
            };

    public static ProofEntry Of(JsonElement proof, Check unreadable) =>
        new() { Id = JsonMembers.Text(proof, "id"), Unreadable = unreadable };

    public static ProofEntry Of(ExaminedProof examined) => new() { Id = examined.Statements.Id, Examined = examined };

    /// <summary>The name of a kind of proof that is not known here, which may be as good as any.</summary>
    public static string? UnsupportedKind(JsonElement proof)
    {
        if (JsonMembers.Text(proof, "type") is not { Length: > 0 } type)
        {
            return null;
        }

        if (!string.Equals(type, DataIntegrityProof.TypeName, StringComparison.Ordinal))
        {
            return type;
        }

        var suite = JsonMembers.Text(proof, "cryptosuite");
        return suite is null || Cryptosuites.Find(suite) is not null ? null : suite;
    }
}
