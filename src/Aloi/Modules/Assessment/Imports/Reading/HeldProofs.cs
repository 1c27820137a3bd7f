using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Imports.Reading;

/// <summary>
/// The proofs that rows say to be held. A <c>urn:uuid</c> can only be read in this state, so it is looked up here: it must be a valid proof of
/// the same person. Any other link rests on the word of whoever sent the row.
/// </summary>
internal sealed class HeldProofs
{
    private const string Uuid = "urn:uuid:";
    private readonly Dictionary<string, Held> _byUri = new(StringComparer.Ordinal);

    public static async Task<HeldProofs> LookUpAsync(
        IProofsHeld here,
        IOrganisations organisations,
        IEnumerable<FactsFileRow> rows,
        CancellationToken cancellation
    )
    {
        var proofs = new HeldProofs();
        var uris = rows.Select(UriOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var found = await here.FindAsync(uris, cancellation);
        var holders = await organisations.MembersAsync([.. found.Select(f => f.MemberId).Distinct()], cancellation);
        foreach (var proof in found)
        {
            proofs._byUri[proof.Uri] = new Held(proof, holders.GetValueOrDefault(proof.MemberId)?.Email);
        }

        return proofs;
    }

    /// <summary>Why the row is refused; null when it is not about a proof of this state, or is right about it.</summary>
    public Problem? Check(FactsFileRow row)
    {
        if (UriOf(row) is not { } uri)
        {
            return null;
        }

        if (!_byUri.TryGetValue(uri, out var held))
        {
            return FactsFileProblems.HeldUnknown.With();
        }

        if (!string.Equals(held.Email, row.Person!.Email, StringComparison.Ordinal))
        {
            return FactsFileProblems.HeldByAnother.With();
        }

        // On the day of the fact: the same file, sent again after the proof ran out, says the same.
        return held.Proof.IsWithdrawn || held.Proof.ValidUntil <= row.Fact!.Time.Start ? FactsFileProblems.HeldNotValid.With() : null;
    }

    /// <summary>The row as it is to be recorded: without its fact when it is refused, with what the proof itself says when it was found.</summary>
    public FactsFileRow Apply(FactsFileRow row)
    {
        if (UriOf(row) is not { } uri)
        {
            return row;
        }

        if (Check(row) is not null)
        {
            return row with { State = RowState.Bad, Fact = null };
        }

        var proof = _byUri[uri].Proof;
        var result = new FactResult.HeldCredential(uri, Verified: true, proof.Level, proof.AchievementIdentifier);
        return row with { Fact = row.Fact! with { Result = result } };
    }

    private static string? UriOf(FactsFileRow row) =>
        row.Fact?.Result is FactResult.HeldCredential held && held.Link.StartsWith(Uuid, StringComparison.OrdinalIgnoreCase)
            ? held.Link.ToLowerInvariant()
            : null;

    private sealed record Held(ProofHeld Proof, string? Email);
}
