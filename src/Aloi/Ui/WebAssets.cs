using System.Collections.Frozen;
using System.Security.Cryptography;
using Aloi.Platform.Access;
using Aloi.Platform.Hosting;
using Aloi.Platform.Problems;

namespace Aloi.Ui;

/// <summary>Styles, scripts and fonts, carried inside the program. Their address changes with their content, so browsers keep them for good.</summary>
public static class WebAssets
{
    private const string Prefix = "Aloi.Assets/";

    private static readonly FrozenDictionary<string, Asset> All = typeof(WebAssets)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Read(name[Prefix.Length..]))
        .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static string Url(string name) => $"/assets/{name}?v={All[name].Version}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", Answer).Public().WithoutPreparation();

    internal static Stream? Open(string name) => typeof(WebAssets).Assembly.GetManifestResourceStream(Prefix + name);

    private static IResult Answer(string name, HttpContext http)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        // Fonts are named by the stylesheet without a version, and change with the release.
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=86400";
        return Results.Bytes(asset.Content, asset.Type);
    }

    private static Asset Read(string name)
    {
        using var stream = Open(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(name, content, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".woff2" => "font/woff2",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };

    private sealed record Asset(string Name, byte[] Content, string Type, string Version);
}
