using System.IO.Compression;

namespace Aloi.Modules.Frameworks.Published;

/// <summary>A framework whose licence lets it travel with the program.</summary>
internal sealed record PublishedFramework(string Key, string Resource)
{
    public async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation)
    {
        await using var packed = typeof(PublishedFramework).Assembly.GetManifestResourceStream(Resource)!;
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}

/// <summary>
/// ESCO (European Commission, CC BY 4.0, English labels) and ROME 4.0 (France Travail, Licence Ouverte 2.0), unchanged but for compression.
/// </summary>
internal static class PublishedFrameworks
{
    public static readonly IReadOnlyList<PublishedFramework> All =
    [
        new("esco", "Aloi.Skills.esco-skills-en.csv.gz"),
        new("rome", "Aloi.Skills.rome-codes-v460.csv.gz"),
    ];

    public static PublishedFramework? Find(string key) => All.FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.Ordinal));
}
