using System.Text.Json;

namespace Aloi.Standards.Tests.JsonLd;

/// <summary>The comparison that the W3C suite prescribes: members in any order, and arrays too, unless they are the items of a list.</summary>
internal static class JsonLdEquality
{
    internal static bool AreSame(JsonElement expected, JsonElement actual, bool inOrder = false)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return false;
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => SameMembers(expected, actual),
            JsonValueKind.Array => SameItems([.. expected.EnumerateArray()], [.. actual.EnumerateArray()], inOrder),
            JsonValueKind.Number => expected.GetDouble().Equals(actual.GetDouble()),
            _ => JsonElement.DeepEquals(expected, actual),
        };
    }

    private static bool SameMembers(JsonElement expected, JsonElement actual) =>
        expected.GetPropertyCount() == actual.GetPropertyCount()
        && expected
            .EnumerateObject()
            .All(member =>
                actual.TryGetProperty(member.Name, out var other)
                && AreSame(member.Value, other, inOrder: member.Name is "@list" or "@value")
            );

    private static bool SameItems(List<JsonElement> expected, List<JsonElement> actual, bool inOrder)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        if (inOrder)
        {
            return expected.Zip(actual).All(pair => AreSame(pair.First, pair.Second));
        }

        foreach (var item in expected)
        {
            var at = actual.FindIndex(other => AreSame(item, other));
            if (at < 0)
            {
                return false;
            }

            actual.RemoveAt(at);
        }

        return true;
    }
}
