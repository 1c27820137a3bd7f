using System.Security.Cryptography;
using System.Text;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Files.Checking;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Files;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;

namespace Aloi.Tests.Modules.Assessment.Files;

/// <summary>What a file is and whether it is sound is read from its bytes; names and announced types are not even looked at.</summary>
public sealed class ContentTests
{
    private static readonly ArtefactKind[] Everything = [ArtefactKind.Image, ArtefactKind.Pdf, ArtefactKind.Video];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Sound =>
        new()
        {
            { "image/jpeg", Samples.Jpeg() },
            { "image/png", Samples.Png() },
            { "image/webp", Samples.Webp() },
            { "application/pdf", Samples.Pdf() },
            { "application/pdf", Samples.Pdf(300_000) },
            { "video/mp4", Samples.Mp4() },
            { "video/mp4", Samples.Mp4(300_000) },
            { "video/quicktime", Samples.Mp4(brand: "qt  ") },
            { "video/webm", Samples.WebM() },
        };

    public static TheoryData<string, byte[]> Refused =>
        new()
        {
            { "file.empty", [] },
            { "file.not-accepted", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray() },
            { "file.not-accepted", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
            { "file.not-accepted", Samples.Zip() },
            { "file.not-accepted", "GIF89a"u8.ToArray() },
            { "file.not-accepted", "MZ\u0090\0"u8.ToArray() },
            { "file.not-accepted", [.. "\n"u8, .. Samples.Pdf()] },
            { "file.heic", Samples.Mp4(brand: "heic") },
            { "file.damaged", Samples.Jpeg()[..^3] },
            { "file.damaged", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1] },
            { "file.damaged", Samples.Png()[..^4] },
            { "file.damaged", Samples.Webp()[..^1] },
            { "file.damaged", Samples.Pdf()[..^8] },
            { "file.damaged", [.. Samples.Pdf(), .. Samples.Zip()] },
            { "file.damaged", [.. Samples.Pdf(), .. Samples.Zip(), .. "%%EOF"u8] },
            { "file.damaged", [.. "%PDF-1.4 <html><script>alert(1)</script>"u8, .. Samples.Pdf()] },
            { "file.damaged", [.. Samples.Mp4(), .. Samples.Zip()] },
            { "file.damaged", Samples.Mp4()[..^1] },
            { "file.damaged", Samples.WebM(type: "mkv1") },
            { "file.damaged", Samples.WebM()[..^1] },
            { "file.damaged", [.. Samples.WebM(), .. Samples.Zip()] },
        };

    [Theory, MemberData(nameof(Sound))]
    public async Task Each_kind_is_recognised_by_its_content_and_comes_back_with_the_digest_of_what_is_kept(string type, byte[] file)
    {
        var (outcome, kept) = await CopyAsync(file);
        outcome.Problems.Select(p => p.Code).ShouldBeEmpty();
        outcome.Value!.Kind.MediaType.ShouldBe(type);
        outcome.Value.Length.ShouldBe(kept.Length);
        outcome.Value.Digest.ShouldBe(SHA256.HashData(kept));
        Encoding.Latin1.GetString(kept).ShouldNotContain(Samples.Place);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task Other_kinds_damage_and_files_within_files_are_refused(string code, byte[] file)
    {
        var (outcome, _) = await CopyAsync(file);
        outcome.Problems.Single().Code.ShouldBe(code);
    }

    [Theory, InlineData(1), InlineData(6), InlineData(8)]
    public void A_photo_keeps_the_way_it_was_held_and_nothing_that_hangs_behind_it(int orientation)
    {
        var clean = JpegPicture.Clean(Samples.Jpeg(orientation, behind: Samples.Zip()))!;
        (clean.Width, clean.Height).ShouldBe((3, 2));
        clean.Bytes[^2..].ShouldBe([0xFF, 0xD9]);
        Encoding.Latin1.GetString(clean.Bytes).ShouldNotContain("PK");
        JpegPicture.Clean(clean.Bytes)!.Bytes.ShouldBe(clean.Bytes);
        clean.Bytes.AsSpan().IndexOf("Exif\0\0"u8).ShouldBe(orientation == 1 ? -1 : 6);
    }

    [Fact]
    public void A_picture_and_archive_in_one_is_only_a_picture_afterwards()
    {
        var png = PngPicture.Clean(Samples.Png(behind: Samples.Zip()))!;
        Encoding.Latin1.GetString(png.Bytes).ShouldNotContain("PK");
        var webp = WebpPicture.Clean([.. Samples.Webp(), .. Samples.Zip()])!;
        Encoding.Latin1.GetString(webp.Bytes).ShouldNotContain("PK");
        webp.Bytes[20].ShouldBe((byte)0);
    }

    [Fact]
    public void No_change_of_any_byte_makes_a_reader_throw()
    {
        var random = new Random(5);
        byte[][] files = [Samples.Jpeg(), Samples.Png(), Samples.Webp(), Samples.Mp4(), Samples.WebM(), Samples.Pdf(100)];
        for (var round = 0; round < 20_000; round++)
        {
            var file = files[round % files.Length].ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                file[random.Next(4, file.Length)] = (byte)random.Next(256);
            }

            var cut = file.AsSpan(0, random.Next(12, file.Length + 1));
            var kind = FileKind.Recognise(cut);
            if (kind is { Succeeded: true, Value.Kind: ArtefactKind.Image })
            {
                Pictures.Clean(kind.Value, cut);
            }
            else if (kind.Succeeded)
            {
                var check = ContentChecks.For(kind.Value);
                check.Feed(cut);
                _ = check.IsSound;
            }
        }
    }

    [Fact]
    public async Task A_video_without_end_is_read_no_further_than_the_limit()
    {
        var endless = new EndlessVideo();
        var limits = FileLimits.Default with { Video = 300_000 };
        using var target = new MemoryStream();
        var outcome = await new SealingCopy(limits, Everything).RunAsync(endless, target, NewSealer(), "x", Cancellation);
        outcome.Problems.Single().Code.ShouldBe("file.too-large");
        endless.Given.ShouldBeLessThan(500_000);
        target.Length.ShouldBeLessThan(300_000);
    }

    [Fact]
    public async Task What_was_not_asked_for_is_refused_and_a_picture_over_its_limit_too()
    {
        using var target = new MemoryStream();
        var onlyPdf = new SealingCopy(FileLimits.Default, [ArtefactKind.Pdf]);
        var outcome = await onlyPdf.RunAsync(new MemoryStream(Samples.Jpeg()), target, NewSealer(), "x", Cancellation);
        outcome.Problems.Single().Code.ShouldBe("file.not-asked-for");
        var small = new SealingCopy(FileLimits.Default with { Image = 50 }, Everything);
        outcome = await small.RunAsync(new MemoryStream(Samples.Png()), target, NewSealer(), "x", Cancellation);
        outcome.Problems.Single().Code.ShouldBe("file.too-large");
    }

    [Fact]
    public async Task A_stored_piece_that_was_moved_cut_or_changed_is_never_handed_out()
    {
        var sealer = NewSealer();
        using var stored = new MemoryStream();
        await SealedContent.WriteAsync(stored, sealer, "a", 0, RandomNumberGenerator.GetBytes(100), Cancellation);
        var first = stored.ToArray();
        await SealedContent.WriteAsync(stored, sealer, "a", 1, RandomNumberGenerator.GetBytes(100), Cancellation);
        byte[] swapped = [.. stored.ToArray()[first.Length..], .. first];
        await Should.ThrowAsync<CryptographicException>(() => ReadAsync(swapped, sealer, "a"));
        await Should.ThrowAsync<CryptographicException>(() => ReadAsync(stored.ToArray(), sealer, "b"));
        await Should.ThrowAsync<EndOfStreamException>(() => ReadAsync(first, sealer, "a"));
        await ReadAsync(stored.ToArray(), sealer, "a");
    }

    private static Task ReadAsync(byte[] stored, Sealer sealer, string binding) =>
        SealedContent.CopyAsync(new MemoryStream(stored), Stream.Null, sealer, binding, 200, Cancellation);

    private static Sealer NewSealer() => new(RandomNumberGenerator.GetBytes(32));

    private static async Task<(Outcome<CopiedFile> Outcome, byte[] Kept)> CopyAsync(byte[] file)
    {
        var sealer = NewSealer();
        using var target = new MemoryStream();
        var outcome = await new SealingCopy(FileLimits.Default, Everything).RunAsync(
            new MemoryStream(file),
            target,
            sealer,
            "x",
            Cancellation
        );
        using var kept = new MemoryStream();
        if (outcome.Succeeded)
        {
            target.Position = 0;
            await SealedContent.CopyAsync(target, kept, sealer, "x", outcome.Value.Length, Cancellation);
        }

        return (outcome, kept.ToArray());
    }

    private sealed class EndlessVideo : Stream
    {
        private readonly byte[] _head = Samples.Mp4(8);

        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = Given + i < _head.Length ? _head[Given + i] : (byte)0;
            }

            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
