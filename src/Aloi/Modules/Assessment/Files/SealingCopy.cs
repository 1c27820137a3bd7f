using System.Security.Cryptography;
using Aloi.Modules.Assessment.Files.Checking;
using Aloi.Platform.Files;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Files;

internal sealed record CopiedFile(FileKind Kind, long Length, byte[] Digest);

/// <summary>
/// Takes a stream from somewhere, finds out what it is, checks it as it passes and writes it sealed. It reads no further than the limit, and
/// holds one piece at a time; pictures, whose limit is low, are held whole, because they are written anew.
/// </summary>
internal sealed class SealingCopy(FileLimits limits, IReadOnlyCollection<Protocols.Contracts.ArtefactKind> accepted)
{
    public async Task<Outcome<CopiedFile>> RunAsync(
        Stream source,
        Stream target,
        Sealer sealer,
        string binding,
        CancellationToken cancellation
    )
    {
        var piece = new byte[SealedContent.Piece];
        var first = await FillAsync(source, piece, cancellation);
        var recognised = FileKind.Recognise(piece.AsSpan(0, Math.Min(first, FileKind.HeadLength)));
        if (!recognised.Succeeded)
        {
            return Outcome<CopiedFile>.Refused(recognised.Problems);
        }

        var kind = recognised.Value;
        if (!accepted.Contains(kind.Kind))
        {
            return FileProblems.NotAskedFor.With();
        }

        var whole = new JoinedStream(piece.AsMemory(0, first), source);
        return kind.Kind == Protocols.Contracts.ArtefactKind.Image
            ? await PictureAsync(kind, whole, target, sealer, binding, cancellation)
            : await PiecesAsync(kind, whole, target, sealer, binding, cancellation);
    }

    private async Task<Outcome<CopiedFile>> PictureAsync(
        FileKind kind,
        Stream source,
        Stream target,
        Sealer sealer,
        string binding,
        CancellationToken cancellation
    )
    {
        using var held = new MemoryStream();
        var buffer = new byte[SealedContent.Piece];
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0; )
        {
            held.Write(buffer, 0, read);
            if (held.Length > limits.Image)
            {
                return TooLarge(kind);
            }
        }

        var clean = Pictures.Clean(kind, held.GetBuffer().AsSpan(0, (int)held.Length));
        return clean.Succeeded
            ? await PiecesAsync(kind, new MemoryStream(clean.Value), target, sealer, binding, cancellation)
            : Outcome<CopiedFile>.Refused(clean.Problems);
    }

    private async Task<Outcome<CopiedFile>> PiecesAsync(
        FileKind kind,
        Stream source,
        Stream target,
        Sealer sealer,
        string binding,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var check = ContentChecks.For(kind);
        var piece = new byte[SealedContent.Piece];
        long length = 0;
        for (int number = 0, read; (read = await FillAsync(source, piece, cancellation)) > 0; number++)
        {
            length += read;
            if (length > limits.Of(kind.Kind))
            {
                return TooLarge(kind);
            }

            check.Feed(piece.AsSpan(0, read));
            hash.AppendData(piece, 0, read);
            await SealedContent.WriteAsync(target, sealer, binding, number, piece.AsMemory(0, read), cancellation);
        }

        return check.IsSound ? new CopiedFile(kind, length, hash.GetHashAndReset()) : FileProblems.Damaged.With();
    }

    private Problem TooLarge(FileKind kind) => FileProblems.TooLarge.With(FileLimits.Megabytes(limits.Of(kind.Kind)));

    private static async Task<int> FillAsync(Stream source, byte[] piece, CancellationToken cancellation) =>
        await source.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation);
}

/// <summary>What was read already, then the rest; only ever read forward.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> first, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> _first = first;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_first.IsEmpty)
        {
            return await rest.ReadAsync(buffer, cancellationToken);
        }

        var length = Math.Min(buffer.Length, _first.Length);
        _first[..length].CopyTo(buffer);
        _first = _first[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
