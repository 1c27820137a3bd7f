using Aloi.Platform.Outbound;
using Aloi.Standards.Baking;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>
/// The picture of a proof: carried inside it, or read once where it says; the hallmark otherwise. Drawings that could act (SVG) are not
/// shown from here.
/// </summary>
internal sealed class BadgePictures(GuardedFetcher fetcher)
{
    private const string DataPrefix = "data:image/png;base64,";
    private const string Hallmark = "Aloi.Ui.Faces.hallmark.png";

    public async Task<BadgePicture> ReadAsync(ProofWords words, CancellationToken cancellation)
    {
        var bytes =
            words.Picture is not { } picture ? null
            : picture.StartsWith(DataPrefix, StringComparison.Ordinal) ? Decode(picture[DataPrefix.Length..])
            : Uri.TryCreate(picture, UriKind.Absolute, out var address) ? (await fetcher.ReadAsync(address, cancellation)).Value
            : null;
        return bytes is not null && TypeOf(bytes) is { } type ? new BadgePicture(bytes, type) : await HallmarkAsync(cancellation);
    }

    /// <summary>The picture with the credential inside. One that cannot carry it makes way for the hallmark.</summary>
    public async Task<byte[]> BakeAsync(ProofWords words, byte[] credential, CancellationToken cancellation)
    {
        var picture = await ReadAsync(words, cancellation);
        var baked = PngBaking.Bake(picture.Bytes, credential, replace: true);
        return baked.Picture ?? PngBaking.Bake((await HallmarkAsync(cancellation)).Bytes, credential, replace: true).Picture!;
    }

    private static async Task<BadgePicture> HallmarkAsync(CancellationToken cancellation)
    {
        await using var stream = typeof(BadgePictures).Assembly.GetManifestResourceStream(Hallmark)!;
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return new BadgePicture(bytes, "image/png");
    }

    private static byte[]? Decode(string base64)
    {
        var bytes = new byte[base64.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    private static string? TypeOf(byte[] bytes) =>
        bytes is [0x89, 0x50, 0x4E, 0x47, ..] ? "image/png"
        : bytes is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : bytes is [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] ? "image/webp"
        : null;
}

internal sealed record BadgePicture(byte[] Bytes, string Type);
