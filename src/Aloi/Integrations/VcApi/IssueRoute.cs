using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Integrations.VcApi;

/// <summary><c>POST credentials/issue</c> and <c>GET issuer</c>.</summary>
internal static class IssueRoute
{
    public static IResult Issuer(ConformanceIssuers issuers, string? suite = null, string? curve = null) =>
        issuers.Find(suite, curve) is { } issuer
            ? VcApiAnswers.Answer(new JsonObject { ["id"] = issuer.Did }, StatusCodes.Status200OK)
            : UnknownSuite(suite, curve);

    public static async Task<IResult> IssueAsync(
        HttpRequest request,
        ConformanceIssuers issuers,
        TimeProvider time,
        string? suite = null,
        string? curve = null
    )
    {
        if (issuers.Find(suite, curve) is not { } issuer)
        {
            return UnknownSuite(suite, curve);
        }

        var (body, refusal) = await VcApiBody.ReadAsync(request);
        return refusal ?? (Credential(body) is { } credential ? Issue(credential, body, issuer, time.GetUtcNow()) : NoCredential());
    }

    /// <summary>The credential of the request as something that can be added to; null when there is none.</summary>
    public static JsonObject? Credential(JsonElement body) =>
        VcApiBody.Object(body, "credential") is { } credential ? JsonObject.Create(credential) : null;

    public static IResult NoCredential() => VcApiAnswers.Refuse("request.no-credential", "The request has no credential.", "/credential");

    public static IResult Issue(JsonObject credential, JsonElement body, ConformanceIssuer issuer, DateTimeOffset now)
    {
        if (OtherIssuer(credential, issuer.Did) is { } other)
        {
            return VcApiAnswers.Refuse("issuer.other", $"This issuer is {issuer.Did} and signs for nobody else.", other);
        }

        NameTheProofTerms(credential);
        var bytes = Encoding.UTF8.GetBytes(credential.ToJsonString());
        var document = JsonElement.Parse(bytes);
        ShapeFinding[] findings = [.. CredentialShape.Check(document), .. RelatedResources.Check(document, ConformanceMode.Contexts)];
        return findings.Length > 0
            ? VcApiAnswers.Refuse(findings.Select(f => (f.Code, f.Message.English, (string?)f.Pointer)))
            : Sign(bytes, body, issuer, now);
    }

    private static IResult Sign(byte[] credential, JsonElement body, ConformanceIssuer issuer, DateTimeOffset now)
    {
        try
        {
            return Signing.Sign(credential, body, issuer, now);
        }
        catch (JsonLdException e)
        {
            return VcApiAnswers.Refuse("credential.not-linked-data", e.Message, e.Subject);
        }
        catch (Exception e) when (e is StrictJsonException or ArgumentException)
        {
            return VcApiAnswers.Refuse("credential.cannot-be-signed", e.Message, null);
        }
    }

    // An issuer that is absent, or an object without an identifier, becomes this one; what is there and wrong is for the shape to refuse.
    private static string? OtherIssuer(JsonObject credential, string did)
    {
        if (!credential.TryGetPropertyValue("issuer", out var issuer))
        {
            credential["issuer"] = did;
            return null;
        }

        if (issuer is JsonObject known && !known.ContainsKey("id"))
        {
            known["id"] = did;
            return null;
        }

        var named = issuer is JsonObject profile ? profile["id"] : issuer;
        return
            named is JsonValue value
            && value.TryGetValue<string>(out var text)
            && Uri.IsWellFormedUriString(text, UriKind.Absolute)
            && !string.Equals(text, did, StringComparison.Ordinal)
            ? text
            : null;
    }

    // The context of VCDM 1.1 does not know the terms of a proof (Data Integrity 1.0 section 2.1).
    private static void NameTheProofTerms(JsonObject credential)
    {
        const string DataIntegrity = "https://w3id.org/security/data-integrity/v2";
        if (
            credential["@context"] is JsonArray contexts
            && contexts.Any(c => Is(c, "https://www.w3.org/2018/credentials/v1"))
            && !contexts.Any(c => Is(c, DataIntegrity))
        )
        {
            contexts.Add(JsonValue.Create(DataIntegrity));
        }
    }

    private static bool Is(JsonNode? context, string address) =>
        context is JsonValue value && value.TryGetValue<string>(out var text) && string.Equals(text, address, StringComparison.Ordinal);

    private static IResult UnknownSuite(string? suite, string? curve) =>
        VcApiAnswers.Refuse(
            "suite.unknown",
            "There is no such cryptosuite, or it does not sign on that curve.",
            $"{suite} {curve}".Trim(),
            StatusCodes.Status404NotFound
        );
}
