using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>
/// The signatures (VC Data Integrity 1.0, sections 4.4 and 4.5). Every proof of a set has its own line, and one broken proof makes the whole
/// invalid: whoever changed the document or added the proof was not entitled to. A proof of a chain counts only with those before it.
/// </summary>
internal sealed class ProofStep : IVerificationStep
{
    private const int MostProofs = 16;

    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var proofs = DataIntegrityProof.Of(examination.Document);
        if (proofs.Count == 0 && examination.Token is not null)
        {
            return;
        }

        if (proofs.Count == 0)
        {
            examination.Fail("proof.missing", TrustSentences.ProofMissing, "/proof");
            return;
        }

        if (proofs.Count > MostProofs)
        {
            examination.Fail("proof.too-many", TrustSentences.TooManyProofs, "/proof");
            return;
        }

        var entries = new List<ProofEntry>(proofs.Count);
        foreach (var proof in proofs)
        {
            entries.Add(await ReadAsync(examination, proof, cancellation));
        }

        foreach (var entry in ChainJudgement.Apply(entries))
        {
            Write(examination, entry);
        }
    }

    private static void Write(Examination examination, ProofEntry entry)
    {
        if (entry.Unreadable is { } line)
        {
            examination.Add(line);
        }
        else if (entry.Examined is { } examined)
        {
            examination.Proofs.Add(examined);
            ProofLines.Write(examination, examined);
        }
    }

    private static async ValueTask<ProofEntry> ReadAsync(Examination examination, JsonElement proof, CancellationToken cancellation)
    {
        if (ProofEntry.UnsupportedKind(proof) is { } kind)
        {
            return ProofEntry.Of(proof, new("proof.unsupported", CheckState.Unknown, TrustSentences.UnsupportedProof(kind), kind));
        }

        return DataIntegrityProof.TryRead(proof, out var statements) is { } wrong
            ? ProofEntry.Of(proof, new("proof.malformed", CheckState.Failed, TrustSentences.ProofMalformed, wrong))
            : ProofEntry.Of(await ExamineAsync(examination, proof, statements!, cancellation));
    }

    private static async ValueTask<ExaminedProof> ExamineAsync(
        Examination examination,
        JsonElement proof,
        DataIntegrityProof statements,
        CancellationToken cancellation
    )
    {
        var settings = examination.Settings;
        var resolver = new KeyResolver(settings.Documents, new KeyResolverOptions(examination.AcceptKeyInFragment));
        var request = new KeyRequest(
            statements.VerificationMethod,
            examination.Purpose,
            examination.Issuer ?? "",
            statements.Created ?? settings.Now
        )
        {
            Now = settings.Now,
        };
        var resolution = await resolver.ResolveAsync(request, cancellation);
        var key = resolution switch
        {
            KeyResolution.Found found => found.Key,
            KeyResolution.NotBoundToIssuer unbound => unbound.Key,
            KeyResolution.RevokedSince revoked => revoked.Key,
            _ => null,
        };
        var suite = Cryptosuites.Find(statements.Cryptosuite);
        var verdict = key is null ? null : suite?.Verify(examination.Document, proof, key, settings.Contexts);
        return new ExaminedProof(proof, statements, resolution, verdict);
    }
}
