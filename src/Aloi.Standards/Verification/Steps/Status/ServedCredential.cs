using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>A credential as a server gives it: a document with its own proofs, or a token, bare or in an envelope (Bitstring Status List 1.0, section Media Types).</summary>
internal static class ServedCredential
{
    private static readonly string[] FamiliesOfSignature = ["proof", "key", "jwt"];

    /// <summary>What was served, ready to be verified, or the line that says why it cannot be read.</summary>
    public static (Examination? Examination, Check? Refusal) Read(ReadOnlyMemory<byte> bytes, VerificationSettings settings)
    {
        if (TokenText.Find(bytes.Span) is { } bare)
        {
            return Read(bare, bytes, settings);
        }

        var (document, check) = DocumentReading.Read(bytes);
        if (document is not { } root)
        {
            return (null, check);
        }

        if (!EnvelopedCredential.Is(root))
        {
            return (new Examination(root, bytes, settings), null);
        }

        var (enveloped, refusal) = TokenEnvelope.Open(root);
        return enveloped is null ? (null, refusal) : Read(enveloped, bytes, settings);
    }

    /// <summary>Whether the signatures hold and are the issuer's, once they were examined.</summary>
    public static bool IsSignedByIssuer(Examination examination)
    {
        var checks = examination.Checks;
        return checks.Any(check => check is { Code: "key.issuer", State: CheckState.Passed })
            && checks.Any(check => check is { Code: "proof.verified", State: CheckState.Passed })
            && !checks.Any(check =>
                check is { State: not CheckState.Passed, Weight: CheckWeight.Decides }
                && FamiliesOfSignature.Contains(check.Family, StringComparer.Ordinal)
            );
    }

    // What is disclosed of a token with choices is for its holder to say: a server has none to make.
    private static (Examination? Examination, Check? Refusal) Read(
        TokenText token,
        ReadOnlyMemory<byte> bytes,
        VerificationSettings settings
    )
    {
        if (token.IsSelective)
        {
            return (null, new Check("proof.unsupported", CheckState.Unknown, TrustSentences.UnsupportedProof("SD-JWT"), "SD-JWT"));
        }

        var reading = TokenReading.Read(token, bytes, settings);
        return (reading.Examination, reading.Refusal);
    }
}
