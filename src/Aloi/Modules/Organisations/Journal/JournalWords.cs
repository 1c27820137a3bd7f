using System.Text.Json;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>Acts in words. One that has none yet is shown by its own stable name, never hidden.</summary>
public static class JournalWords
{
    /// <summary>Numbers and codes that say something to people; the others are keys.</summary>
    private static readonly string[] Told = ["added", "changed", "right", "ended", "count", "version", "Version", "Number"];

    public static string Act(Language language, string action) => Known(language, $"journal.act.{action}") ?? action;

    public static string Kind(Language language, string kind) => Known(language, $"journal.of.{kind}") ?? kind;

    /// <summary>« ajoutées 12 · complétées 3 »; null when there is nothing to tell.</summary>
    public static string? Details(Language language, string? details)
    {
        if (details is null)
        {
            return null;
        }

        using var read = JsonDocument.Parse(details);
        var told = read
            .RootElement.EnumerateObject()
            .Where(p => Told.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => $"{Known(language, $"journal.detail.{p.Name.ToLowerInvariant()}") ?? p.Name} {Value(language, p.Value)}")
            .ToList();
        return told.Count == 0 ? null : string.Join(" · ", told);
    }

    private static string Value(Language language, JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? Known(language, $"rights.{value.GetString()!.ToLowerInvariant()}") ?? value.GetString()!
            : value.ToString();

    private static string? Known(Language language, string key) => TextCatalog.Contains(language, key) ? TextCatalog.Get(language, key) : null;
}
