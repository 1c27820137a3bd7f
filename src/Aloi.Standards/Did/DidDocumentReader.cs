using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>Reads DID documents (DID Core 1.0 section 5, Controlled Identifiers 1.0 section 2). They come from anybody.</summary>
public static class DidDocumentReader
{
    /// <summary>The most keys taken from one document.</summary>
    public const int MaxMethods = 500;

    /// <summary>The document, or null when the element is not one: no <c>id</c>, a member of the wrong form, or more keys than are taken.</summary>
    public static DidDocument? Read(JsonElement element) => Read(element, out _);

    /// <summary>The document, or null with the reason: malformed, too many keys, or two under one address.</summary>
    internal static DidDocument? Read(JsonElement element, out KeyRefusal refusal)
    {
        refusal = KeyRefusal.MalformedDocument;
        if (JsonMembers.Text(element, "id") is not { Length: > 0 } id || JsonMembers.Texts(element, "alsoKnownAs") is not { } alsoKnownAs)
        {
            return null;
        }

        if (HasTooMany(element))
        {
            refusal = KeyRefusal.TooManyKeys;
            return null;
        }

        var methods = new List<VerificationMethod>();
        var assertion = new List<string>();
        var authentication = new List<string>();
        var isRead =
            TryRead(element, "verificationMethod", id, methods, references: null)
            && TryRead(element, "assertionMethod", id, methods, assertion)
            && TryRead(element, "authentication", id, methods, authentication);
        refusal = isRead && !AreDistinct(methods) ? KeyRefusal.DuplicateKey : refusal;
        return isRead && AreDistinct(methods)
            ? new DidDocument(id)
            {
                AlsoKnownAs = alsoKnownAs,
                VerificationMethods = methods,
                AssertionMethods = assertion,
                AuthenticationMethods = authentication,
            }
            : null;
    }

    private static bool HasTooMany(JsonElement element)
    {
        var count = 0;
        ReadOnlySpan<string> names = ["verificationMethod", "assertionMethod", "authentication"];
        foreach (var name in names)
        {
            var length = JsonMembers.Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;
            count = Math.Max(count, length);
        }

        return count > MaxMethods;
    }

    // A relationship holds addresses of keys or whole keys; the list of keys holds whole keys alone.
    private static bool TryRead(JsonElement element, string name, string id, List<VerificationMethod> methods, List<string>? references)
    {
        if (JsonMembers.Member(element, name) is not { } list)
        {
            return true;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (references is not null && JsonMembers.Text(item) is { Length: > 0 } reference)
            {
                references.Add(VerificationMethodReader.Absolute(reference, id));
                continue;
            }

            if (VerificationMethodReader.Read(item, id) is not { } method)
            {
                return false;
            }

            methods.Add(method);
            references?.Add(method.Id);
        }

        return methods.Count <= 2 * MaxMethods;
    }

    // Two keys under one address would let the order of the document decide which one counts.
    private static bool AreDistinct(List<VerificationMethod> methods)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in methods)
        {
            if (!seen.Add(method.Id))
            {
                return false;
            }
        }

        return true;
    }
}
