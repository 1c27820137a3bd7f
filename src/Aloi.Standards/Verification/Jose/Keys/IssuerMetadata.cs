using Aloi.Standards.Did;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>
/// The keys that an issuer with an https address publishes for its tokens (SD-JWT VC section 4, JWT VC Issuer Metadata): a document at
/// <c>/.well-known/jwt-vc-issuer</c> between host and path, with the keys in it or the address of their set.
/// </summary>
internal sealed class IssuerMetadata(VerificationSettings settings)
{
    private readonly KeyDocuments documents = new(settings);

    public async ValueTask<KeyResolution> FindAsync(string issuer, string name, CancellationToken cancellation)
    {
        var (document, trouble) = await documents.FetchAsync(AddressOf(issuer), cancellation);
        if (document is not { } metadata)
        {
            return trouble!;
        }

        if (!string.Equals(JsonMembers.Text(metadata, "issuer"), issuer, StringComparison.Ordinal))
        {
            return new KeyResolution.Refused(KeyRefusal.DocumentOfAnother, JsonMembers.Text(metadata, "issuer") ?? "issuer");
        }

        var keys = JsonMembers.Member(metadata, "jwks");
        if (keys is null && JsonMembers.Text(metadata, "jwks_uri") is { } elsewhere && KeyDocuments.IsHttps(elsewhere))
        {
            (keys, trouble) = await documents.FetchAsync(new Uri(elsewhere), cancellation);
        }

        if (keys is not { } set)
        {
            return trouble ?? new KeyResolution.Refused(KeyRefusal.MalformedDocument, issuer);
        }

        var (key, wrong) = KeyDocuments.Choose(set, name, name);
        return key is null ? wrong! : new KeyResolution.Found(key, new VerificationMethod(name, "JsonWebKey", issuer) { Key = key });
    }

    private static Uri AddressOf(string issuer)
    {
        var address = new Uri(issuer);
        return new Uri($"https://{address.Authority}/.well-known/jwt-vc-issuer{address.AbsolutePath.TrimEnd('/')}");
    }
}
