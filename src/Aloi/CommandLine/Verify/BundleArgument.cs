using System.CommandLine.Parsing;
using Aloi.Platform.Texts;
using Aloi.Standards.Did;

namespace Aloi.CommandLine.Verify;

/// <summary>Reads <c>--document URL=FILE</c>, where URL may be a <c>did:web</c>; each mistake is one clear line.</summary>
internal static class BundleArgument
{
    private const long MostBytes = 10 * 1024 * 1024;

    public static Dictionary<string, ReadOnlyMemory<byte>> Read(ArgumentResult argument, Language language)
    {
        var documents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            if (Mistake(token.Value, documents) is { } key)
            {
                argument.AddError(TextCatalog.Get(language, key, Printable.Short(token.Value, 300)));
            }
        }

        return documents;
    }

    private static string? Mistake(string text, Dictionary<string, ReadOnlyMemory<byte>> documents)
    {
        var cut = text.LastIndexOf('=');
        if (cut <= 0 || Address(text[..cut]) is not { } address)
        {
            return "verify.document.malformed";
        }

        try
        {
            var file = new FileInfo(text[(cut + 1)..]);
            if (file.Length > MostBytes)
            {
                return "verify.document.too-large";
            }

            documents[address.AbsoluteUri] = File.ReadAllBytes(file.FullName);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "verify.document.unreadable";
        }
    }

    private static Uri? Address(string text) =>
        DidUrl.TryParse(text, out var did) ? (DidWeb.TryGetAddress(did, out var served) ? served : null)
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address
        : null;
}
