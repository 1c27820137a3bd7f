using Aloi.Platform.Access;
using Microsoft.AspNetCore.Routing;

namespace Aloi.Tests.Architecture;

/// <summary>One method of one route, with what it says about who it is for.</summary>
internal sealed record SweptRoute(HttpMethod Method, string Pattern, RouteAccess Access, IReadOnlyList<string> Parameters)
{
    public string Name => $"{Method} {Pattern}";

    public static IEnumerable<SweptRoute> Of(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        var access =
            endpoint.Metadata.GetMetadata<RouteAccess>() ?? throw new InvalidOperationException($"{pattern} does not say who it is for.");
        var parameters = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToList();
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(m => new SweptRoute(new HttpMethod(m), pattern, access, parameters));
    }

    /// <summary>The address with every parameter filled. An unknown parameter fails: the sweep must learn whose it is.</summary>
    public string Fill(IReadOnlyDictionary<string, string> ids) =>
        Parameters.Aggregate(Pattern, (path, name) => path.Replace($"{{{name}}}", ids[name]));
}
