using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>Reads who must approve a history (did:webvh 1.0, section The witness Parameter). Their approvals are not checked yet.</summary>
internal static class WebVhWitnesses
{
    /// <summary>Null when the witnesses are not well named: twice the same one, or more needed than there are.</summary>
    internal static bool? AreNeeded(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().MoveNext()))
        {
            return false;
        }

        if (
            JsonMembers.Member(value, "witnesses") is not { ValueKind: JsonValueKind.Array } witnesses
            || witnesses.GetArrayLength() > WebVhParameterReader.MostKeys
        )
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var witness in witnesses.EnumerateArray())
        {
            if (JsonMembers.Text(witness, "id") is not { } id || !id.StartsWith("did:key:", StringComparison.Ordinal) || !seen.Add(id))
            {
                return null;
            }
        }

        return
            JsonMembers.Member(value, "threshold") is { ValueKind: JsonValueKind.Number } number
            && number.TryGetInt32(out var threshold)
            && threshold >= 1
            && threshold <= seen.Count
            ? true
            : null;
    }
}
