using System.Globalization;
using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>One line of a history, read for form alone (did:webvh 1.0, section The DID Log File).</summary>
/// <param name="Root">The whole entry.</param>
/// <param name="VersionId">Its name.</param>
/// <param name="Number">The number in its name.</param>
/// <param name="Time">When it says it was made; null when it does not say it in UTC.</param>
internal sealed record WebVhEntry(JsonElement Root, string VersionId, int Number, DateTimeOffset? Time)
{
    private static readonly string[] Names = ["versionId", "versionTime", "parameters", "state", "proof"];

    internal string Hash => VersionId[(VersionId.IndexOf('-', StringComparison.Ordinal) + 1)..];

    internal JsonElement Parameters => Root.GetProperty("parameters");

    internal JsonElement State => Root.GetProperty("state");

    /// <summary>The entry of a line; null when it is none.</summary>
    internal static WebVhEntry? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var parsed = StrictJson.Parse(line, new StrictJsonLimits { MaxBytes = WebVhHistory.MaxBytes, MaxDepth = 32 });
            return Read(parsed.RootElement.Clone());
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }

    private static WebVhEntry? Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || root.EnumerateObject().Any(member => !Names.Contains(member.Name, StringComparer.Ordinal))
        )
        {
            return null;
        }

        var wellFormed =
            JsonMembers.Member(root, "parameters") is { ValueKind: JsonValueKind.Object }
            && JsonMembers.Member(root, "state") is { ValueKind: JsonValueKind.Object };
        return wellFormed && JsonMembers.Text(root, "versionId") is { } id && ReadNumber(id) is { } number
            ? new WebVhEntry(root, id, number, ReadTime(JsonMembers.Text(root, "versionTime")))
            : null;
    }

    // One dash exactly, and a number as numbers are written.
    private static int? ReadNumber(string versionId)
    {
        var parts = versionId.Split('-');
        return
            parts is [{ Length: > 0 } digits, { Length: > 0 }]
            && digits[0] != '0'
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static DateTimeOffset? ReadTime(string? text) =>
        text is not null
        && (text.EndsWith('Z') || text.EndsWith("+00:00", StringComparison.Ordinal))
        && XsdDateTime.TryParse(text, out var time)
            ? time
            : null;
}
