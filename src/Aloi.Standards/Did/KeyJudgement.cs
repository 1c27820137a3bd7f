using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>Whether a document allows the key that a proof names (Controlled Identifiers 1.0 section 3.3, from step 4 on).</summary>
internal static class KeyJudgement
{
    internal static KeyResolution Judge(DidDocument document, string holder, KeyRequest request)
    {
        if (!string.Equals(document.Id, holder, StringComparison.Ordinal))
        {
            return new KeyResolution.Refused(KeyRefusal.DocumentOfAnother, document.Id);
        }

        if (document.Find(request.VerificationMethod) is not { } method)
        {
            return Refused(KeyRefusal.KeyNotInDocument, request);
        }

        if (!string.Equals(method.Controller, document.Id, StringComparison.Ordinal))
        {
            return new KeyResolution.Refused(KeyRefusal.ControlledByAnother, method.Controller);
        }

        return JudgeEnd(method, request) ?? JudgePurpose(document, method, request);
    }

    // The end of a key comes before its purpose: a revoked key has left the relationships, and "revoked" is the truer answer.
    private static KeyResolution.Refused? JudgeEnd(VerificationMethod method, KeyRequest request) =>
        request.AsOf >= method.Revoked ? Refused(KeyRefusal.Revoked, request)
        : request.AsOf >= method.Expires ? Refused(KeyRefusal.Expired, request)
        : null;

    private static KeyResolution JudgePurpose(DidDocument document, VerificationMethod method, KeyRequest request)
    {
        if (method.Key is not { } key)
        {
            return method.KeyProblem == MultikeyProblem.UnsupportedKind
                ? new KeyResolution.Unsupported(method.Type)
                : Refused(KeyRefusal.MalformedKey, request);
        }

        if (!MayServe(document, method, request.ProofPurpose))
        {
            return Refused(KeyRefusal.NotForThisPurpose, request);
        }

        if (!string.Equals(document.Id, request.Controller, StringComparison.Ordinal))
        {
            return new KeyResolution.NotBoundToIssuer(key, document.Id);
        }

        return method.Revoked is { } revoked ? new KeyResolution.RevokedSince(key, method, revoked) : new KeyResolution.Found(key, method);
    }

    // A revoked key that stands in no relationship any more may have stood in this one when it made the proof.
    private static bool MayServe(DidDocument document, VerificationMethod method, string purpose) =>
        document.MethodsFor(purpose).Contains(method.Id, StringComparer.Ordinal)
        || (
            method.Revoked is not null
            && !document.AssertionMethods.Contains(method.Id, StringComparer.Ordinal)
            && !document.AuthenticationMethods.Contains(method.Id, StringComparer.Ordinal)
        );

    private static KeyResolution.Refused Refused(KeyRefusal why, KeyRequest request) => new(why, request.VerificationMethod);
}
