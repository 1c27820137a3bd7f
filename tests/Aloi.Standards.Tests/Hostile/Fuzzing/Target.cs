using System.Text;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>A public entry of the library that takes what strangers wrote.</summary>
/// <param name="Entry">The method, as <c>Type.Method</c>; overloads share a name and are all called.</param>
/// <param name="Run">Calls it with the input, in whatever form it takes.</param>
internal sealed record Target(string Entry, Action<byte[]> Run)
{
    /// <summary>The exceptions that the method documents for foreign input; any other is a crash.</summary>
    public Type[] Documented { get; init; } = [];

    public override string ToString() => Entry;

    public static Target OfText(string entry, Action<string> run) => new(entry, bytes => run(Encoding.UTF8.GetString(bytes)));

    /// <summary>An entry that takes parsed JSON: what is not JSON never comes to it. Lone surrogates and double names do, when someone else parsed.</summary>
    public static Target OfJson(string entry, Action<JsonElement> run, params Type[] documented) =>
        new(
            entry,
            bytes =>
            {
                if (Parse(bytes) is { } document)
                {
                    using (document)
                    {
                        run(document.RootElement);
                    }
                }
            }
        )
        {
            Documented = documented,
        };

    private static JsonDocument? Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = StrictJsonLimits.Default.MaxDepth });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
