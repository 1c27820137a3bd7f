using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>The verifiers. Every address that a document names answers with the document itself, so that each is also a list, a key and a log.</summary>
internal static class VerifierTargets
{
    private static readonly PublicKey Ed25519 = Keys.Of(KeyKind.Ed25519).Public;
    private static readonly PublicKey P256 = Keys.Of(KeyKind.P256).Public;

    public static IReadOnlyList<Target> List { get; } =
    [
        new("CredentialVerifier.VerifyAsync", bytes => CredentialVerifier.VerifyAsync(bytes, Settings(bytes)).GetAwaiter().GetResult()),
        new("OpenBadge2Verifier.VerifyAsync", bytes => OpenBadge2Verifier.VerifyAsync(bytes, Settings(bytes)).GetAwaiter().GetResult()),
        new(
            "PresentationVerifier.VerifyAsync",
            bytes =>
                PresentationVerifier.VerifyAsync(bytes, new PresentationExpectations("c", "d"), Settings(bytes)).GetAwaiter().GetResult()
        ),
        Target.OfJson("Cryptosuite.Verify", VerifyWithEach),
        Target.OfJson(
            "EddsaRdfc2022.Verify",
            document => ForEachProof(document, p => EddsaRdfc2022.Verify(document, p, (Ed25519PublicKey)Ed25519, ContextLibrary.Published))
        ),
        Target.OfJson(
            "EcdsaSd2023.Verify",
            document => ForEachProof(document, p => EcdsaSd2023.Verify(document, p, (EcdsaPublicKey)P256, ContextLibrary.Published))
        ),
        Target.OfJson(
            "EcdsaSd2023.Confirm",
            document => ForEachProof(document, p => EcdsaSd2023.Confirm(document, p, (EcdsaPublicKey)P256, ContextLibrary.Published))
        ),
    ];

    private static VerificationSettings Settings(byte[] bytes) => new() { Now = Verifying.Now, Documents = new Echo(bytes) };

    private static void VerifyWithEach(JsonElement document)
    {
        foreach (var suite in Cryptosuites.All)
        {
            ForEachProof(document, p => suite.Verify(document, p, Ed25519, ContextLibrary.Published));
            ForEachProof(document, p => suite.Verify(document, p, P256, ContextLibrary.Published));
        }
    }

    // A caller judges as many as the library says are worth judging.
    private static void ForEachProof(JsonElement document, Action<JsonElement> verify)
    {
        var proofs = DataIntegrityProof.Of(document);
        if (proofs.Count <= DataIntegrityProof.MaxProofs)
        {
            foreach (var proof in proofs.Append(document))
            {
                verify(proof);
            }
        }
    }

    private sealed class Echo(byte[] bytes) : IDocumentSource
    {
        public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation) =>
            ValueTask.FromResult(DocumentResult.Of(bytes));
    }
}
