using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.StatusList;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges with an embedded proof of one cryptosuite.</summary>
internal class DataIntegrityFormat(Cryptosuite suite, KeyKind kind) : Format
{
    private readonly PrivateKey _key = Keys.Of(kind);
    private FakeDocuments? _documents;

    public override string Name => $"badge, {suite.Name}, {kind}";

    protected Cryptosuite Suite => suite;

    protected PrivateKey Key => _key;

    protected string Issuer => DidKey.Format(_key.Public);

    protected string Method => DidKey.VerificationMethod(_key.Public);

    /// <summary>What the verifier may read: the status list of the issuer, where no bit is set.</summary>
    protected virtual IDocumentSource Documents => _documents ??= new FakeDocuments().With(RandomBadge.StatusList.AbsoluteUri, List());

    public override byte[] Make(Random random) => Sign(RandomBadge.Of(Issuer, random).Bytes());

    public override Judgement Judge(byte[] document) =>
        Judgement.Of(
            CredentialVerifier
                .VerifyAsync(document, new VerificationSettings { Now = Verifying.Now, Documents = Documents })
                .GetAwaiter()
                .GetResult()
        );

    public override IEnumerable<Edit> Fields(byte[] sample, Random random) => JsonEdits.Of(sample, random);

    public override string? WhyNeutral(byte[] sample, byte[] changed) =>
        SameStatements.AreSameJson(sample, changed) ? "the same JSON"
        : SameStatements.AreSameButForProofSet(sample, changed) ? "the same set of proofs"
        : suite.Name.Contains("jcs", StringComparison.Ordinal) ? null
        : string.Equals(Judge(sample).Codes, Judge(changed).Codes, StringComparison.Ordinal) && SameStatements.AreSameQuads(sample, changed)
            ? "the same quads and lines"
        : null;

    protected byte[] Sign(byte[] unsigned, Cryptosuite? other = null) =>
        (other ?? suite).Sign(unsigned, new ProofOptions(SampleBadge.Awarded, Method), _key, ContextLibrary.Published);

    // A list is never derived, so selective disclosure cannot sign one; the same key can, in another way.
    private byte[] List() =>
        Sign(
            StatusListCredential.Build(
                RandomBadge.StatusList,
                Issuer,
                StatusPurposes.Revocation,
                BitstringStatusList.Create(),
                SampleBadge.Awarded
            ),
            suite == Cryptosuites.EcdsaSd2023 ? Cryptosuites.EcdsaRdfc2019 : suite
        );
}
