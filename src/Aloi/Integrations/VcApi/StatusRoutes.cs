using System.Globalization;
using System.Text.Json.Nodes;
using Aloi.Platform.Access;
using Aloi.Standards.StatusList;

namespace Aloi.Integrations.VcApi;

/// <summary>Issuing with a status entry (Bitstring Status List 1.0), and the list that the entry names.</summary>
internal static class StatusRoutes
{
    private const string ListPath = "/vc-api/status/lists/1";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/credentials/issue", IssueAsync).ForPrograms();
        routes.MapGet("/lists/1", List).Public();
        routes.MapGet("/issuer", (ConformanceIssuers issuers) => IssueRoute.Issuer(issuers)).Public();
    }

    private static async Task<IResult> IssueAsync(
        HttpRequest request,
        ConformanceIssuers issuers,
        ConformanceLists lists,
        TimeProvider time
    )
    {
        var (body, refusal) = await VcApiBody.ReadAsync(request);
        if (refusal is not null)
        {
            return refusal;
        }

        if (IssueRoute.Credential(body) is not { } credential)
        {
            return IssueRoute.NoCredential();
        }

        credential["credentialStatus"] ??= Entry(Address(request), lists.Next());
        return IssueRoute.Issue(credential, body, issuers.Find(null, null)!, time.GetUtcNow());
    }

    private static IResult List(HttpRequest request, ConformanceIssuers issuers, TimeProvider time)
    {
        var (issuer, now) = (issuers.Find(null, null)!, time.GetUtcNow());
        var list = StatusListCredential.Build(Address(request), issuer.Did, StatusPurposes.Revocation, ConformanceLists.List, now);
        var signed = issuer.Suite.Sign(list, issuer.Options(now), issuer.Key, ConformanceMode.Contexts);

        // The libraries of the test suites read a list as JSON only when its type says so.
        return Results.Bytes(signed, "application/json");
    }

    private static Uri Address(HttpRequest request) => new($"{request.Scheme}://{request.Host}{ListPath}");

    private static JsonObject Entry(Uri list, int index)
    {
        var at = index.ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = $"{list}#{at}",
            ["type"] = StatusListEntry.TypeName,
            ["statusPurpose"] = StatusPurposes.Revocation,
            ["statusListIndex"] = at,
            ["statusListCredential"] = list.AbsoluteUri,
        };
    }
}
