using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>The credentials of a presentation, each verified by itself, as if it had come alone: it carries its own context and its own proofs.</summary>
internal static class PresentedCredentials
{
    private const int Most = 32;

    public static async ValueTask<IReadOnlyList<VerificationReport>> VerifyAsync(
        Examination presentation,
        string? holder,
        CancellationToken cancellation
    )
    {
        var credentials = PresentationShape.CredentialsOf(presentation.Document);
        if (credentials.Count == 0)
        {
            Show(presentation, "presentation.empty", CheckState.Unknown, PresentationSentences.NoCredential, "/verifiableCredential");
            return [];
        }

        if (credentials.Count > Most)
        {
            presentation.Fail("presentation.too-many", PresentationSentences.TooManyCredentials, "/verifiableCredential");
            return [];
        }

        // A proof of inclusion was handed over for one document, the presentation, and not for what is in it.
        var alone = presentation.Settings with
        {
            Inclusion = null,
        };
        var reports = new List<VerificationReport>(credentials.Count);
        foreach (var credential in credentials)
        {
            reports.Add(await CredentialVerifier.VerifyAsync(RawObject.Raw(credential).ToArray(), alone, cancellation));
        }

        RefuseCopies(presentation, credentials);
        CompareHolder(presentation, credentials, holder);
        return reports;
    }

    /// <summary>No signature fits two documents: where it stands on both, it was taken from one and put onto the other.</summary>
    private static void RefuseCopies(Examination presentation, IReadOnlyList<JsonElement> credentials)
    {
        var owners = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var credential in credentials)
        {
            foreach (var proof in DataIntegrityProof.Of(credential))
            {
                if (JsonMembers.Text(proof, "proofValue") is not { } value || owners.TryAdd(value, credential))
                {
                    continue;
                }

                if (!JsonElement.DeepEquals(owners[value], credential))
                {
                    presentation.Fail("proof.copied", PresentationSentences.ProofCopied, JsonMembers.Text(credential, "id"));
                }
            }
        }
    }

    private static void CompareHolder(Examination presentation, IReadOnlyList<JsonElement> credentials, string? holder)
    {
        if (holder is null)
        {
            return;
        }

        var isSubject = credentials.All(c =>
            string.Equals(Examination.IdentifierOf(c, "credentialSubject"), holder, StringComparison.Ordinal)
        );
        var (code, state, sentence) = isSubject
            ? ("holder.is-subject", CheckState.Passed, PresentationSentences.HolderIsSubject)
            : ("holder.not-subject", CheckState.Unknown, PresentationSentences.HolderIsNotSubject);
        Show(presentation, code, state, sentence, holder);
    }

    private static void Show(Examination presentation, string code, CheckState state, Sentence message, string subject) =>
        presentation.Add(new Check(code, state, message, subject) { Weight = CheckWeight.Shown });
}
