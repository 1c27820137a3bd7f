using Microsoft.Net.Http.Headers;

namespace Aloi.Modules.Credentials.Public;

/// <summary>What a request at a public address asks for.</summary>
internal enum Wanted
{
    /// <summary>The page, for people.</summary>
    Page,

    /// <summary>The signed document, for programs.</summary>
    Document,

    /// <summary>The preview card.</summary>
    Card,

    /// <summary>The badge as a drawing.</summary>
    Badge,
}

/// <summary><c>/c/{id}</c>, with or without an ending.</summary>
/// <param name="Id">The id, not yet known to be one.</param>
/// <param name="MediaType">Of the document, when that is what is wanted.</param>
internal sealed record PublicAddress(string Id, Wanted Wanted, string MediaType)
{
    private const string Json = "application/json";
    private static readonly string[] Offered = ["application/vc", "application/ld+json", Json];
    private static readonly Dictionary<string, Wanted> Endings = new(StringComparer.Ordinal)
    {
        [".json"] = Wanted.Document,
        [".png"] = Wanted.Card,
        [".svg"] = Wanted.Badge,
    };

    public static PublicAddress Read(string id, HttpRequest request)
    {
        var ending = Path.GetExtension(id);
        if (Endings.TryGetValue(ending, out var wanted))
        {
            return new PublicAddress(id[..^ending.Length], wanted, Json);
        }

        var best = Best(request);
        return best == "text/html" ? new PublicAddress(id, Wanted.Page, Json) : new PublicAddress(id, Wanted.Document, best);
    }

    /// <summary>What is liked best among what there is; whoever names nothing of it is a program and gets plain JSON.</summary>
    private static string Best(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? accepted
                .OrderByDescending(a => a.Quality ?? 1)
                .Select(a => Array.Find([.. Offered, "text/html"], o => a.MediaType.Equals(o, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(o => o is not null)
                ?? Json
            : Json;
}
