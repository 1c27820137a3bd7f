namespace Aloi.Demo;

/// <summary>The demo's definitions and facts: the repository's own examples, carried inside the program.</summary>
internal static class DemoFiles
{
    private const string Prefix = "Aloi.Demo.Files.";

    public static readonly IReadOnlyList<string> Achievements = ["chariot", "facilitation"];

    public static async Task UnpackAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var assembly = typeof(DemoFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            await using var source = assembly.GetManifestResourceStream(name)!;
            await using var target = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            await source.CopyToAsync(target, cancellation);
        }
    }
}
