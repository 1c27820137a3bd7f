using System.Text.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>
/// Finds keys that are named by an https address, which is all that Open Badges 3.0 requires (section Dereferencing the Public Key): a part of the issuer's document,
/// or a key by itself that names its controller. The controller must name the key in turn, else anybody could publish a key under its name.
/// </summary>
internal sealed class HttpsKeys(KeyDocuments documents, KeyResolverOptions options)
{
    internal static bool IsAddress(string text) =>
        text.Length <= DidUrl.MaxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && address.UserInfo.Length == 0
        && !text.EndsWith('#');

    /// <summary>The key, or the identifier of the controller who must be asked for it.</summary>
    internal async ValueTask<(KeyResolution? Answer, string? Controller)> ResolveAsync(KeyRequest request, CancellationToken cancellation)
    {
        var (holder, fragment) = Cut(request.VerificationMethod);
        var (root, trouble) = await documents.ReadAsync(new Uri(holder), cancellation);
        if (root is { } read && KeyDocuments.KeyAlone(read, holder) is { } alone)
        {
            return JudgeAlone(alone, holder, request);
        }

        var answer = trouble ?? KeyDocuments.Judge(root!.Value, holder, request);
        return SaysNothing(answer, root) && options.AcceptKeyInFragment && Multikey.ReadPublic(fragment, out _) is { } key
            ? (new KeyResolution.NotBoundToIssuer(key, holder), null)
            : (answer, null);
    }

    /// <summary>The key as its controller's document at an https address has it. There, another key by itself leads no further.</summary>
    internal async ValueTask<KeyResolution> ResolveAtAsync(string controller, KeyRequest request, CancellationToken cancellation)
    {
        var (root, trouble) = await documents.ReadAsync(new Uri(controller), cancellation);
        return trouble
            ?? (
                KeyDocuments.KeyAlone(root!.Value, controller) is not null
                    ? new KeyResolution.Refused(KeyRefusal.ControllerCycle, controller)
                    : KeyDocuments.Judge(root.Value, controller, request)
            );
    }

    private static (KeyResolution? Answer, string? Controller) JudgeAlone(VerificationMethod alone, string holder, KeyRequest request)
    {
        if (!string.Equals(alone.Id, request.VerificationMethod, StringComparison.Ordinal))
        {
            return (new KeyResolution.Refused(KeyRefusal.KeyNotInDocument, request.VerificationMethod), null);
        }

        if (!string.Equals(alone.Controller, holder, StringComparison.Ordinal))
        {
            return (null, alone.Controller);
        }

        // What stands at the controller's own address is the controller's word.
        var document = new DidDocument(holder) { VerificationMethods = [alone], AssertionMethods = [alone.Id] };
        return (KeyJudgement.Judge(document, holder, request), null);
    }

    // A document that lists other keys says something: this one is none of them. One without keys may be a Profile and nothing more.
    private static bool SaysNothing(KeyResolution answer, JsonElement? root) =>
        answer switch
        {
            KeyResolution.NotRead => true,
            KeyResolution.Refused { Why: KeyRefusal.KeyNotInDocument } => !ListsKeys(root),
            KeyResolution.Refused { Why: KeyRefusal.MalformedDocument or KeyRefusal.DocumentOfAnother } => true,
            _ => false,
        };

    private static bool ListsKeys(JsonElement? root) =>
        root is { } element && DidDocumentReader.Read(element) is { VerificationMethods.Count: > 0 };

    private static (string Holder, string Fragment) Cut(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (address, "") : (address[..hash], address[(hash + 1)..]);
    }
}
