using System.Text.Json;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Credentials.Contracts;

/// <summary>What mails and maps need of a signed credential, read from its own bytes and nothing else.</summary>
/// <param name="AchievementId">The achievement's <c>id</c>.</param>
/// <param name="Alignments">The skills that the achievement names; empty when it names none.</param>
public sealed record CredentialDocument(
    string AchievementId,
    string AchievementName,
    string IssuerName,
    IReadOnlyList<CredentialAlignment> Alignments
)
{
    /// <summary>The language the achievement is written in, to speak to somebody whose own is not known.</summary>
    public Language Language { get; private init; }

    /// <exception cref="FormatException">Not an achievement credential: the caller was given something that we did not sign.</exception>
    public static CredentialDocument Read(ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        var root = parsed.RootElement;
        var achievement = Inside(Inside(root, "credentialSubject"), "achievement");
        return new CredentialDocument(
            Text(achievement, "id") ?? throw new FormatException("The credential names no achievement."),
            Text(achievement, "name") ?? "",
            Text(Inside(root, "issuer"), "name") ?? "",
            [.. AlignmentsOf(achievement)]
        )
        {
            Language = Languages.FromTag(Text(achievement, "inLanguage")),
        };
    }

    private static IEnumerable<CredentialAlignment> AlignmentsOf(JsonElement achievement)
    {
        if (achievement.ValueKind != JsonValueKind.Object || !achievement.TryGetProperty("alignment", out var alignments))
        {
            yield break;
        }

        // JSON-LD lets a list of one be written without brackets.
        var list = alignments.ValueKind == JsonValueKind.Array ? alignments.EnumerateArray().ToArray() : [alignments];
        foreach (var alignment in list)
        {
            if (Text(alignment, "targetUrl") is { } url)
            {
                yield return new CredentialAlignment(url, Text(alignment, "targetName") ?? url, Text(alignment, "targetFramework"));
            }
        }
    }

    private static JsonElement Inside(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child))
        {
            return child.ValueKind == JsonValueKind.Array && child.GetArrayLength() > 0 ? child[0] : child;
        }

        return default;
    }

    private static string? Text(JsonElement parent, string name) =>
        Inside(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

/// <param name="Url">The skill's own address in its framework.</param>
public sealed record CredentialAlignment(string Url, string Name, string? Framework);
