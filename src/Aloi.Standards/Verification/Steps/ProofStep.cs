using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// The signatures (VC Data Integrity 1.0, section 4.4). Every proof of a set has its own line: a set in which one proof is broken is not
/// simply verified.
/// </summary>
internal sealed class ProofStep : IVerificationStep
{
    private const int MostProofs = 16;
    private const string AssertionMethod = "assertionMethod";

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

        foreach (var proof in proofs)
        {
            await CheckAsync(examination, proof, cancellation);
        }
    }

    private static async ValueTask CheckAsync(Examination examination, JsonElement proof, CancellationToken cancellation)
    {
        if (UnsupportedKind(proof) is { } kind)
        {
            examination.CannotTell("proof.unsupported", TrustSentences.UnsupportedProof(kind), kind);
        }
        else if (DataIntegrityProof.TryRead(proof, out var statements) is { } wrong)
        {
            examination.Fail("proof.malformed", TrustSentences.ProofMalformed, wrong);
        }
        else
        {
            var examined = await ExamineAsync(examination, proof, statements!, cancellation);
            examination.Proofs.Add(examined);
            ProofLines.Write(examination, examined);
        }
    }

    /// <summary>The name of a kind of proof that is not known here, which may be as good as any.</summary>
    private static string? UnsupportedKind(JsonElement proof)
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

    private static async ValueTask<ExaminedProof> ExamineAsync(
        Examination examination,
        JsonElement proof,
        DataIntegrityProof statements,
        CancellationToken cancellation
    )
    {
        var settings = examination.Settings;
        var resolver = new KeyResolver(settings.Documents, new KeyResolverOptions(AcceptKeyInFragment: true));
        var request = new KeyRequest(
            statements.VerificationMethod,
            AssertionMethod,
            examination.Issuer ?? "",
            statements.Created ?? settings.Now
        );
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
