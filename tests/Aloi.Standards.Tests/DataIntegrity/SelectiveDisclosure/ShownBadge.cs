using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>A badge of which a part is shown, for tests that put another proof value into it.</summary>
internal sealed class ShownBadge : IDisposable
{
    private static readonly string[] Shown = ["/credentialSubject/achievement/criteria", "/evidence/1"];

    internal ShownBadge()
    {
        Document = Another();
        Value = SdIssuer.Derived(Document);
        Value.Labels.Count.ShouldBeGreaterThan(3);
        Value.Signatures.Count.ShouldBeGreaterThan(3);
        Issuer.Verify(Document).ShouldBe(new ProofVerdict.Valid());
    }

    internal static ProofVerdict Malformed { get; } = new ProofVerdict.MalformedProof("proofValue");

    internal static ProofVerdict Changed { get; } = new ProofVerdict.SignatureDoesNotMatch();

    internal SdIssuer Issuer { get; } = new("issuer");

    internal byte[] Document { get; }

    internal DerivedProofValue Value { get; }

    public void Dispose() => Issuer.Dispose();

    /// <summary>The same parts of the same badge, signed anew.</summary>
    internal byte[] Another() => SdIssuer.Derive(Issuer.Sign(Issuer.Badge(), SdIssuer.UsualMandatory), Shown);

    internal ProofVerdict With(DerivedProofValue value, byte[]? document = null) => With(value.Encode(), document);

    internal ProofVerdict With(string proofValue, byte[]? document = null) =>
        Issuer.Verify(SdIssuer.WithProofValue(document ?? Document, proofValue));
}
