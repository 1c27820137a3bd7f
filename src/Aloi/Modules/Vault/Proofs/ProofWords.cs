using System.Globalization;
using System.Text.Json;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>What a signed credential says, for its holder to read. Nothing is looked up: these are its own words.</summary>
/// <param name="Awarded">In the time of the place where it was awarded: its day and month are those on the wall there.</param>
/// <param name="Verdict">How it was proven, in the issuer's words.</param>
public sealed record ProofWords(
    OpenBadgeSummary Badge,
    string Title,
    string Issuer,
    DateTimeOffset? Awarded,
    DateTimeOffset? Until,
    string? Verdict,
    string? Picture,
    string? PictureText
)
{
    public Language Language => Languages.FromTag(Badge.Language);

    /// <summary>The credential's own address, when it has one.</summary>
    public string? Address => Badge.Id is { } id && id.StartsWith("https://", StringComparison.Ordinal) ? id : null;

    /// <summary>The key of the word for what kind of proof it is; null for a kind that is none of ours.</summary>
    public string? KindKey =>
        Badge.AchievementType switch
        {
            "Competency" => "vault.kind.competence",
            "Assessment" => "vault.kind.knowledge",
            "ext:Participation" => "vault.kind.participation",
            _ => null,
        };

    public static ProofWords Read(byte[] credential)
    {
        using var document = JsonDocument.Parse(credential);
        var root = document.RootElement;
        var badge = OpenBadgeReader.Read(root);
        var subject = Inside(root, "credentialSubject");
        var achievement = Inside(subject, "achievement");
        return new ProofWords(
            badge,
            badge.Title ?? "",
            badge.Issuer.Name ?? "",
            Instant(root, "awardedDate") ?? Instant(root, "validFrom") ?? Instant(root, "issuanceDate"),
            Instant(root, "validUntil") ?? Instant(root, "expirationDate"),
            OneLine.Of(Text(subject, "narrative") ?? "") is { Length: > 0 } verdict ? verdict : null,
            PictureOf(root) ?? PictureOf(achievement),
            Text(Inside(achievement, "image"), "caption")
        );
    }

    private static JsonElement Inside(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child))
        {
            return child.ValueKind == JsonValueKind.Array && child.GetArrayLength() > 0 ? child[0] : child;
        }

        return default;
    }

    /// <summary>An address, or a picture carried inside, which is why its length is not that of a text.</summary>
    private static string? PictureOf(JsonElement parent) => Text(parent, "image") ?? Text(Inside(parent, "image"), "id");

    private static string? Text(JsonElement parent, string name) =>
        Inside(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>With the offset it was written with: in UTC the first of a month at midnight in Paris is the month before.</summary>
    private static DateTimeOffset? Instant(JsonElement root, string name) =>
        DateTimeOffset.TryParse(Text(root, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
}
