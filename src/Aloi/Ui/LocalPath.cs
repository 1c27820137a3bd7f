namespace Aloi.Ui;

/// <summary>Paths of this very site, for "go on where you were": never an address of another site.</summary>
public static class LocalPath
{
    private const int Longest = 500;

    public static bool IsOne(string? path) =>
        path is ['/', ..]
        && path.Length <= Longest
        && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Any(char.IsControl);

    public static string Or(string? path, string otherwise) => IsOne(path) ? path! : otherwise;
}
