using System.Text.RegularExpressions;

namespace Aloi.Tests.Architecture;

/// <summary>The repository's own source files, for the few rules that only the text can answer.</summary>
internal static class SourceCode
{
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    public static IEnumerable<string> Matches(string file, string pattern) =>
        Regex.Matches(File.ReadAllText(file), pattern).Select(m => m.Groups[1].Value);
}
