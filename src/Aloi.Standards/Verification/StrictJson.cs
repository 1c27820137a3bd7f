using System.Text.Json;
using System.Text.Unicode;

namespace Aloi.Standards.Verification;

/// <summary>Why a text is not taken as JSON.</summary>
internal enum StrictJsonProblem
{
    None,
    NotJson,
    DuplicateName,
    TooDeep,
}

/// <summary>What was found, and for a name written twice which one.</summary>
internal readonly record struct StrictJsonFinding(StrictJsonProblem Problem, string? Name = null);

/// <summary>Looks through a JSON text once, and tells apart what the base library reports as one and the same error.</summary>
internal static class StrictJson
{
    public static StrictJsonFinding Inspect(ReadOnlySpan<byte> text, int maximumDepth)
    {
        if (!Utf8.IsValid(text))
        {
            return new StrictJsonFinding(StrictJsonProblem.NotJson);
        }

        try
        {
            return Walk(new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue }), maximumDepth);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is what the reader says of half a surrogate pair.
            return new StrictJsonFinding(StrictJsonProblem.NotJson);
        }
    }

    private static StrictJsonFinding Walk(Utf8JsonReader json, int maximumDepth)
    {
        var open = new Stack<HashSet<string>?>();
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(json.TokenType == JsonTokenType.StartObject ? new HashSet<string>(StringComparer.Ordinal) : null);
                    if (open.Count > maximumDepth)
                    {
                        return new StrictJsonFinding(StrictJsonProblem.TooDeep);
                    }

                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName when json.GetString()! is var name && !open.Peek()!.Add(name):
                    return new StrictJsonFinding(StrictJsonProblem.DuplicateName, name);
                case JsonTokenType.String when json.ValueIsEscaped:
                    json.GetString();
                    break;
            }
        }

        return new StrictJsonFinding(StrictJsonProblem.None);
    }
}
