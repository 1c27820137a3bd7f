using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>
/// Signs the credentials of a plan with <c>eddsa-rdfc-2022</c> (Data Integrity EdDSA Cryptosuites 1.0 section 3.2.1), with one key and one
/// set of options. What it makes is, byte for byte, what <see cref="EddsaRdfc2022Signer"/> makes of the same document: credentials whose
/// values do not suit the plan are left to it, and it checks the first and every fiftieth of the others. Several threads may share one
/// signer.
/// </summary>
public sealed class PlanSigner
{
    private const int CheckEvery = 50;

    private readonly CredentialPlan plan;
    private readonly Ed25519PrivateKey key;
    private readonly EddsaRdfc2022Signer general;
    private readonly SlottedText? secured;
    private readonly byte[] configuration = [];
    private uint signed;

    /// <summary>Prepares a batch.</summary>
    /// <exception cref="JsonLdException">The plan's context does not define the terms of a proof.</exception>
    public PlanSigner(CredentialPlan plan, ProofOptions options, Ed25519PrivateKey key)
    {
        (this.plan, this.key) = (plan, key);
        general = new EddsaRdfc2022Signer(options, key, plan.Contexts);
        if (plan.HasShortcut)
        {
            using var marked = StrictJson.Parse(plan.Template.Marked);
            configuration = general.Configuration(JsonMembers.Member(marked.RootElement, "@context")!.Value);
            var mark = plan.Template.SignatureMark;
            var document = general.Secure(marked.RootElement, mark, plan.Template.Marked.Length);
            secured = SlottedText.Cut(document, [.. plan.Template.Marks, Encoding.ASCII.GetBytes(mark)]);
        }
    }

    /// <summary>How many credentials this signer put together by its plan, the others having taken the general path.</summary>
    public long Planned => Volatile.Read(ref signed);

    /// <summary>Signs the credential with these values.</summary>
    /// <param name="values">One for each slot of the plan; null leaves the member, or the item of the array, out.</param>
    /// <returns>The document as compact UTF-8 JSON, its members in their order, the proof last.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than slots, or one holds half of a surrogate pair.</exception>
    /// <exception cref="JsonLdException">The document has no canonical form with these values.</exception>
    /// <exception cref="StrictJsonException">The document would be too large.</exception>
    /// <exception cref="InvalidOperationException">The plan and the general path differ, which is a bug of this library.</exception>
    public byte[] Sign(IReadOnlyList<string?> values)
    {
        var memory = PlanMemory.Rent();
        try
        {
            return plan.TryCanonicalize(values, memory) ? SignPlanned(values, memory) : general.Sign(plan.Fill(values));
        }
        finally
        {
            memory.Return();
        }
    }

    private byte[] SignPlanned(IReadOnlyList<string?> values, PlanMemory memory)
    {
        Span<byte> hash = stackalloc byte[ProofHash.Length];
        configuration.CopyTo(hash);
        SHA256.HashData(memory.Output.Written, hash[SHA256.HashSizeInBytes..]);
        Span<byte> signature = stackalloc byte[Ed25519PublicKey.SignatureLength];
        key.Sign(hash, signature);
        var proofValue = Multibase.EncodeBase58Btc(signature);
        memory.AddValue(values.Count, proofValue);
        memory.Output.Clear();
        secured!.Write(memory, memory.Output);
        var document = memory.Output.Written.ToArray();
        if (Interlocked.Increment(ref signed) % CheckEvery == 1)
        {
            Check(values, document);
        }

        return document;
    }

    // Ed25519 signatures are always the same for the same bytes, so whole documents can be compared.
    private void Check(IReadOnlyList<string?> values, byte[] document)
    {
        if (!general.Sign(plan.Fill(values)).AsSpan().SequenceEqual(document))
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"A credential with {values.Count} values differs from its plan.")
            );
        }
    }
}
