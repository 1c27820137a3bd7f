namespace Aloi.Ui;

public enum Theme
{
    /// <summary>As the person's system says.</summary>
    System,
    Light,
    Dark,
}

/// <summary>Light or dark, when the person chose one here.</summary>
public static class Themes
{
    public const string Cookie = "aloi_theme";

    public static Theme Of(HttpContext http) =>
        http.Request.Cookies[Cookie] switch
        {
            "light" => Theme.Light,
            "dark" => Theme.Dark,
            _ => Theme.System,
        };

    /// <summary>The value of <c>data-theme</c>; null leaves it to the system.</summary>
    public static string? Attribute(this Theme theme) => theme == Theme.System ? null : theme.ToString().ToLowerInvariant();
}
