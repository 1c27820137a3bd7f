using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>
/// Reads what stands at an https address that names keys: a DID document, a controlled identifier document, an issuer's Profile, or a key by
/// itself (Open Badges 3.0, section Dereferencing the Public Key; Controlled Identifiers 1.0, section 3.3).
/// </summary>
internal sealed class KeyDocuments(IDocumentSource source)
{
    private static readonly StrictJsonLimits Limits = new() { MaxBytes = KeyResolver.MaxDocumentBytes, MaxDepth = 32 };

    /// <summary>The JSON at an address, or why there is none.</summary>
    internal async ValueTask<(JsonElement? Root, KeyResolution? Trouble)> ReadAsync(Uri address, CancellationToken cancellation)
    {
        var result = await source.GetAsync(address, cancellation);
        if (result.Bytes is not { } bytes)
        {
            return (null, new KeyResolution.NotRead(result.Problem ?? DocumentProblem.UnexpectedAnswer, address));
        }

        if (bytes.Length > KeyResolver.MaxDocumentBytes)
        {
            return (null, new KeyResolution.NotRead(DocumentProblem.TooLarge, address));
        }

        try
        {
            using var parsed = StrictJson.Parse(bytes, Limits);
            return (parsed.RootElement.Clone(), null);
        }
        catch (StrictJsonException)
        {
            return (null, new KeyResolution.Refused(KeyRefusal.MalformedDocument, address.AbsoluteUri));
        }
    }

    /// <summary>Judges the document at an address, which must be its holder's own.</summary>
    internal async ValueTask<KeyResolution> JudgeAsync(Uri address, string holder, KeyRequest request, CancellationToken cancellation)
    {
        var (root, trouble) = await ReadAsync(address, cancellation);
        return trouble ?? Judge(root!.Value, holder, request);
    }

    /// <summary>Judges a document that was read.</summary>
    internal static KeyResolution Judge(JsonElement root, string holder, KeyRequest request)
    {
        var document = DidDocumentReader.Read(root, out var refusal);
        return document is null
            ? new KeyResolution.Refused(refusal, holder)
            : KeyJudgement.Judge(AsIssuer(root, document), holder, request);
    }

    /// <summary>The key that the JSON is by itself; null when it is a document, or nothing that is known.</summary>
    internal static VerificationMethod? KeyAlone(JsonElement root, string address) =>
        JsonMembers.Member(root, "verificationMethod") is null
        && (JsonMembers.Member(root, "publicKeyMultibase") is not null || JsonMembers.Member(root, "publicKeyJwk") is not null)
            ? VerificationMethodReader.Read(root, address)
            : null;

    // The Profile of Open Badges has no relationships of keys to purposes. Where one lists keys, it lists them for its credentials.
    private static DidDocument AsIssuer(JsonElement root, DidDocument document) =>
        JsonMembers.HasText(root, "type", "Profile")
        && JsonMembers.Member(root, "assertionMethod") is null
        && JsonMembers.Member(root, "authentication") is null
            ? document with
            {
                AssertionMethods = [.. document.VerificationMethods.Select(method => method.Id)],
            }
            : document;
}
