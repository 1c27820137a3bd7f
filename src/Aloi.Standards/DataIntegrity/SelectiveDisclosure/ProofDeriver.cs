using System.Text;
using System.Text.Json;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>Derives proofs (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.4 and 3.6.6).</summary>
internal static class ProofDeriver
{
    internal static Derivation Derive(ReadOnlyMemory<byte> document, IReadOnlyList<string> selectivePointers, ContextLibrary contexts)
    {
        try
        {
            using var parsed = StrictJson.Parse(document);
            return Derive(parsed.RootElement, selectivePointers, contexts);
        }
        catch (StrictJsonException error)
        {
            return Refuse(DerivationProblem.NotADocument, error.Message);
        }
        catch (JsonLdException error) when (string.Equals(error.Code, "unknown context", StringComparison.Ordinal))
        {
            return Refuse(DerivationProblem.UnknownContext, error.Subject);
        }
        catch (JsonLdException error)
        {
            return Refuse(DerivationProblem.CannotCanonicalize, error.Subject ?? error.Code);
        }
    }

    private static Derivation Derive(JsonElement document, IReadOnlyList<string> selectivePointers, ContextLibrary contexts)
    {
        if (JsonMembers.Member(document, "@context") is null)
        {
            return Refuse(DerivationProblem.NotADocument, "@context");
        }

        var proofs = SdDocument.ProofsOf(document);
        if (proofs.Count != 1)
        {
            return Refuse(proofs.Count == 0 ? DerivationProblem.NoProof : DerivationProblem.SeveralProofs, null);
        }

        var bytes = SdProofValue.Open(JsonMembers.Text(proofs[0], "proofValue") ?? "", out var tag);
        if (bytes is not null && tag == SdProofValue.DerivedTag)
        {
            return Refuse(DerivationProblem.AlreadyDerived, null);
        }

        if (BaseProofValue.Decode(bytes) is not { } value)
        {
            return Refuse(DerivationProblem.MalformedProof, null);
        }

        using var statements = new BaseStatements(SdDocument.Unsecured(document), value.HmacKey, contexts);
        return Derive(statements, proofs[0], value, selectivePointers);
    }

    private static Derivation Derive(
        BaseStatements statements,
        JsonElement proof,
        BaseProofValue value,
        IReadOnlyList<string> selectivePointers
    )
    {
        if (value.MandatoryPointers.Count + selectivePointers.Count == 0)
        {
            return Refuse(DerivationProblem.NothingSelected, null);
        }

        if (
            statements.Select(value.MandatoryPointers, out var refused) is not { } mandatory
            || statements.Select([.. value.MandatoryPointers, .. selectivePointers], out refused) is not { } disclosed
        )
        {
            return refused!;
        }

        if (statements.All.Count != mandatory.Indexes.Count + value.Signatures.Count)
        {
            return Refuse(DerivationProblem.DocumentChanged, null);
        }

        var derived = Disclose(statements.All, mandatory, disclosed, value);
        return new Derivation.Derived(Secure(disclosed.Json.Span, proof, derived.Encode()));
    }

    private static DerivedProofValue Disclose(
        StatementList all,
        SelectedStatements mandatory,
        SelectedStatements disclosed,
        BaseProofValue value
    )
    {
        // The place of each statement's signature in the base proof; mandatory statements have none.
        var signatureOf = new int[all.Count];
        Array.Fill(signatureOf, -1);
        var next = 0;
        foreach (var index in mandatory.OthersOf(all))
        {
            signatureOf[index] = next++;
        }

        var signatures = new List<byte[]>();
        var mandatoryIndexes = new List<int>();
        for (var i = 0; i < disclosed.Indexes.Count; i++)
        {
            if (signatureOf[disclosed.Indexes[i]] is >= 0 and var signature)
            {
                signatures.Add(value.Signatures[signature]);
            }
            else
            {
                mandatoryIndexes.Add(i);
            }
        }

        return new DerivedProofValue(value.BaseSignature, value.PublicKey, signatures, disclosed.LabelBytes(), mandatoryIndexes);
    }

    private static byte[] Secure(ReadOnlySpan<byte> disclosed, JsonElement proof, string proofValue)
    {
        var value = Encoding.ASCII.GetBytes($"\"{proofValue}\"");
        var derived = RawObject.Copy(proof, "proofValue", "@context", "proofValue"u8, value);
        return [.. disclosed[..^1], .. ",\"proof\":"u8, .. derived, .. "}"u8];
    }

    private static Derivation.Refused Refuse(DerivationProblem problem, string? subject) => new(problem, subject);
}
