using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// A credential that is secured from outside and carried in a <c>data:</c> address (VC Data Model 2.0 section 4.13.1, Enveloped Verifiable
/// Credentials).
/// </summary>
/// <param name="MediaType">What is in the envelope, such as <c>application/vc+jwt</c>.</param>
/// <param name="Content">The secured credential, such as a compact JWS.</param>
public sealed record EnvelopedCredential(string MediaType, string Content)
{
    private const string TypeName = "EnvelopedVerifiableCredential";
    private const string Scheme = "data:";
    private const string Base64 = ";base64";

    // An address in a document that is read whole anyway; what it holds is bounded again by whoever reads it.
    private const int LongestContent = 10 * 1024 * 1024;

    /// <summary>Whether the content stands in base64, as what is not text must (RFC 2397 section 2); it is given as it stands.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>Whether the object says that it is an envelope.</summary>
    public static bool Is(JsonElement value) => JsonMembers.HasText(value, "type", TypeName);

    /// <summary>Opens the envelope; false when it is none, has another context first, or its <c>id</c> is not such an address (RFC 2397).</summary>
    public static bool TryRead(JsonElement value, [NotNullWhen(true)] out EnvelopedCredential? credential)
    {
        credential = null;
        if (
            JsonMembers.Texts(value, "type") is not [TypeName]
            || JsonMembers.Member(value, "@context") is not { } contexts
            || CredentialShape.First(contexts) is not CredentialShape.SecondVersion
            || JsonMembers.Text(value, "id") is not { Length: <= LongestContent } address
            || !address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var media = comma < 0 ? "" : address[Scheme.Length..comma].ToLowerInvariant();
        var isBase64 = media.EndsWith(Base64, StringComparison.Ordinal);
        var type = isBase64 ? media[..^Base64.Length] : media;
        if (type.Length == 0 || comma == address.Length - 1)
        {
            return false;
        }

        credential = new EnvelopedCredential(type, address[(comma + 1)..]) { IsBase64 = isBase64 };
        return true;
    }
}
