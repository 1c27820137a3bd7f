using System.Globalization;

namespace Aloi.Demo;

/// <summary>One invented person. Some have no mailbox: they sign for their proofs with a printed code.</summary>
internal sealed record DemoPerson(
    string StaffNumber,
    string GivenName,
    string FamilyName,
    string? Email,
    string? Site,
    string Job,
    string Language
)
{
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>What recognises the person as an author of acts.</summary>
    public string Key => Email ?? Name.ToLowerInvariant();
}

/// <summary>How far somebody is on the way to a proof.</summary>
internal enum DemoState
{
    /// <summary>A candidate of whom nothing is recorded yet.</summary>
    Enrolled,

    /// <summary>The first requirement is met.</summary>
    Started,

    /// <summary>One act is missing.</summary>
    Almost,

    /// <summary>The rule can no longer be satisfied.</summary>
    Refused,
    Earned,

    /// <summary>Earned so long ago that the proof is no longer valid.</summary>
    Expired,
    Suspended,
    Revoked,
}

/// <param name="Days">How many days ago the last act took place.</param>
internal sealed record DemoJourney(string Achievement, string StaffNumber, DemoState State, int Days);

/// <summary>The demo's story, carried inside the program: definitions, pictures, people, and where each of them stands.</summary>
internal static class StoryFiles
{
    private const string Prefix = "Aloi.Demo.Story/";

    public static readonly IReadOnlyList<string> Achievements =
    [
        "accueil-securite",
        "chariot-elevateur",
        "matieres-dangereuses",
        "accompagner-un-nouveau",
        "animer-une-equipe-de-quai",
        "export-customs-file",
    ];

    public static IReadOnlyList<DemoPerson> People() =>
        [
            .. Rows("people.csv")
                .Select(c => new DemoPerson(
                    c[0],
                    c[1],
                    c[2],
                    c[3].Length > 0 ? $"{c[3]}@valmont.example" : null,
                    NullIfEmpty(c[4]),
                    c[5],
                    c[6]
                )),
        ];

    public static IReadOnlyList<DemoJourney> Journeys() =>
        [
            .. Rows("journeys.csv")
                .Select(c => new DemoJourney(
                    c[0],
                    c[1],
                    Enum.Parse<DemoState>(c[2], ignoreCase: true),
                    int.Parse(c[3], CultureInfo.InvariantCulture)
                )),
        ];

    /// <summary>Writes the definitions with their pictures beside them, where the reader of files finds both.</summary>
    public static async Task UnpackAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names().Where(n => !n.EndsWith(".csv", StringComparison.Ordinal)))
        {
            await using var source = Open(name);
            await using var target = File.Create(Path.Combine(folder, name));
            await source.CopyToAsync(target, cancellation);
        }
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))];
    }

    private static IEnumerable<string> Names() =>
        typeof(StoryFiles)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..]);

    private static Stream Open(string name) => typeof(StoryFiles).Assembly.GetManifestResourceStream(Prefix + name)!;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
