using System.Globalization;
using Aloi.Platform.Texts;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Pages.Composing.Inputs;

/// <summary>Numbers as people type them, with either decimal mark. What is no number stays as it was typed.</summary>
internal static class ComposerNumbers
{
    public static string Say(string text, Language language) =>
        YamlChecks.TryNumber(text, out var number) ? number.ToString("0.######", TextCatalog.Culture(language)) : text;

    public static string Read(string typed)
    {
        var text = typed.Replace(',', '.').Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        return YamlChecks.TryNumber(text, out _) ? text : typed.Trim();
    }

    /// <summary>0.5 is shown as 50.</summary>
    public static string SayShare(string text, Language language) =>
        YamlChecks.TryNumber(text, out var share) ? (share * 100).ToString("0.####", TextCatalog.Culture(language)) : text;

    public static string ReadShare(string typed) =>
        YamlChecks.TryNumber(Read(typed.TrimEnd('%', ' ', '\u00a0')), out var percent)
            ? (percent / 100).ToString("0.######", CultureInfo.InvariantCulture)
            : typed.Trim();
}
