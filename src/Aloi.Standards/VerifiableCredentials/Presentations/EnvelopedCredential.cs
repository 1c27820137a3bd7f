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

    // An address in a document that is read whole anyway; what it holds is bounded again by whoever reads it.
    private const int LongestContent = 1024 * 1024;

    /// <summary>Whether the object says that it is an envelope.</summary>
    public static bool Is(JsonElement value) => JsonMembers.HasText(value, "type", TypeName);

    /// <summary>Opens the envelope; false when it is none, has another context first, or its <c>id</c> is not such an address (RFC 2397), without base64.</summary>
    public static bool TryRead(JsonElement value, [NotNullWhen(true)] out EnvelopedCredential? credential)
    {
        credential = null;
        if (
            JsonMembers.Texts(value, "type") is not [TypeName]
            || JsonMembers.Member(value, "@context") is not { } contexts
            || CredentialShape.First(contexts) is not CredentialShape.SecondVersion
            || JsonMembers.Text(value, "id") is not { Length: <= LongestContent } address
            || !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var mediaType = comma < 0 ? "" : address[5..comma];
        if (mediaType.Length == 0 || mediaType.Contains(';', StringComparison.Ordinal) || comma == address.Length - 1)
        {
            return false;
        }

        credential = new EnvelopedCredential(mediaType.ToLowerInvariant(), address[(comma + 1)..]);
        return true;
    }
}
