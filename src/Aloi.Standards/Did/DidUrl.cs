using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Aloi.Standards.Did;

/// <summary>A DID URL cut into its parts (DID Core 1.0 sections 3.1 and 3.2). Without path, query and fragment it is a DID.</summary>
public sealed record DidUrl
{
    /// <summary>The longest DID URL taken.</summary>
    public const int MaxLength = 2048;

    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> MethodCharacters = SearchValues.Create(Lower + Digits);
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create(Lower + Upper + Digits + ".-_:%");
    private static readonly SearchValues<char> UrlCharacters = SearchValues.Create(Lower + Upper + Digits + "-._~!$&'()*+,;=:@/?%");

    private DidUrl(string method, string methodSpecificId) => (Method, MethodSpecificId) = (method, methodSpecificId);

    /// <summary>The DID, without anything that follows it.</summary>
    public string Did => $"did:{Method}:{MethodSpecificId}";

    /// <summary>The method, such as <c>key</c> or <c>web</c>.</summary>
    public string Method { get; }

    /// <summary>What follows the method.</summary>
    public string MethodSpecificId { get; }

    /// <summary>The path with its slash; empty when there is none.</summary>
    public string Path { get; private init; } = "";

    /// <summary>The query without its question mark; null when there is none.</summary>
    public string? Query { get; private init; }

    /// <summary>The fragment without its hash sign; null when there is none.</summary>
    public string? Fragment { get; private init; }

    /// <summary>Whether nothing follows the DID but perhaps a fragment.</summary>
    public bool NamesDocumentPart => Path.Length == 0 && Query is null;

    /// <summary>Reads a DID or a DID URL; false when it is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DidUrl? url)
    {
        url = null;
        if (text is null || text.Length > MaxLength || !text.StartsWith("did:", StringComparison.Ordinal))
        {
            return false;
        }

        var (rest, fragment) = Cut(text[4..], '#');
        (rest, var query) = Cut(rest, '?');
        (rest, var path) = Cut(rest, '/');
        (var method, var id) = Cut(rest, ':');
        if (!IsMethod(method) || !IsId(id) || !IsUrlPart(path) || !IsUrlPart(query) || !IsUrlPart(fragment))
        {
            return false;
        }

        url = new DidUrl(method, id!)
        {
            Path = path is null ? "" : "/" + path,
            Query = query,
            Fragment = fragment,
        };
        return true;
    }

    /// <summary>The DID URL as it was written.</summary>
    public override string ToString() => Did + Path + (Query is null ? "" : "?" + Query) + (Fragment is null ? "" : "#" + Fragment);

    private static (string Before, string? After) Cut(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static bool IsMethod(string method) => method.Length > 0 && !method.AsSpan().ContainsAnyExcept(MethodCharacters);

    private static bool IsId(string? id) =>
        id is { Length: > 0 } && id[^1] != ':' && !id.AsSpan().ContainsAnyExcept(IdCharacters) && PercentIsRight(id);

    private static bool IsUrlPart(string? part) =>
        part is null || (!part.AsSpan().ContainsAnyExcept(UrlCharacters) && PercentIsRight(part));

    private static bool PercentIsRight(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }
        }

        return true;
    }
}
