using System.Text.Json;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.SdJwt;

namespace Aloi.CommandLine.Conformance;

/// <summary>Signs what the suite hands over.</summary>
internal static class JoseIssuing
{
    // VC Data Model 2.0: what a credential may have at its top. The suite wants an issuer that does not sign what only a catch-all vocabulary defines.
    private static readonly HashSet<string> MembersOfCredentials = new(StringComparer.Ordinal)
    {
        "@context",
        "id",
        "type",
        "name",
        "description",
        "issuer",
        "validFrom",
        "validUntil",
        "credentialSubject",
        "credentialStatus",
        "credentialSchema",
        "refreshService",
        "termsOfUse",
        "evidence",
        "confidenceMethod",
        "renderMethod",
        "relatedResource",
    };

    public static JoseResult Run(JoseRequest request)
    {
        if (request.Key.Private is null)
        {
            return JoseResult.Failure("The key file holds no private key.");
        }

        if (!request.Feature.IsPresentation && UnknownMember(request.Input) is { } unknown)
        {
            return JoseResult.Failure($"The credential has a member that the data model does not define: {unknown}.");
        }

        return request.Feature switch
        {
            { IsSelective: true } => Selectively(request),
            { IsPresentation: true } => Presentation(request),
            _ => Credential(request),
        };
    }

    private static JoseResult Credential(JoseRequest request) =>
        Result(
            VcJwt.Sign(request.Input, VcJwtProfile.JoseCose, request.Key.Private!, request.Key.Id, out var problem),
            problem?.ToString()
        );

    private static JoseResult Presentation(JoseRequest request) =>
        Result(VpJwt.Sign(request.Input, new VpJwtStatement(), request.Key.Private!, request.Key.Id, out var problem), problem?.ToString());

    private static JoseResult Selectively(JoseRequest request)
    {
        var options = new SdJwtVcOptions
        {
            KeyId = request.Key.Id,
            Type = request.Feature.IsPresentation ? JoseVerifying.SelectivePresentation : TokenTypes.SelectiveCredential,
            Selective = [.. request.Selective.Select(Pointer)],
        };
        return Result(SdJwtVc.Issue(request.Input, options, request.Key.Private!, out var problem), problem.ToString());
    }

    private static JoseResult Result(string? token, string? problem) =>
        token is null ? JoseResult.Failure(problem ?? "It cannot be signed.") : JoseResult.Success(token);

    private static string Pointer(string path) =>
        "/" + path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');

    private static string? UnknownMember(ReadOnlyMemory<byte> credential)
    {
        try
        {
            using var parsed = StrictJson.Parse(credential);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? parsed
                    .RootElement.EnumerateObject()
                    .Select(member => member.Name)
                    .FirstOrDefault(name => !MembersOfCredentials.Contains(name))
                : "/";
        }
        catch (StrictJsonException refused)
        {
            return refused.Message;
        }
    }
}
