using Aloi.Standards.JsonSchema;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>What is not public and yet reads documents of strangers through a verifier: a credential names the schema that it is checked with.</summary>
internal static class InnerTargets
{
    private static readonly Dictionary<string, byte[]> Documents = new(StringComparer.Ordinal)
    {
        ["text"] = """{"a":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!","b":[1,2,3,{"a":{}}]}"""u8.ToArray(),
    };

    public static IReadOnlyList<Target> List { get; } =
    [
        new(
            "JsonSchema2019.Read",
            bytes =>
            {
                if (JsonSchema2019.Read(bytes).Schema is { } schema)
                {
                    using var document = System.Text.Json.JsonDocument.Parse(Documents["text"]);
                    schema.Evaluate(document.RootElement);
                }
            }
        ),
    ];
}
