using System.Buffers.Binary;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Baking;

/// <summary>One chunk of a PNG: where it lies, with its length and checksum fields, and what it holds (PNG section 5.3).</summary>
internal readonly record struct PngChunk(int Start, int Length, uint Type)
{
    public const int Overhead = 12;
    public const uint Header = 0x49484452; // IHDR
    public const uint End = 0x49454e44; // IEND
    public const uint InternationalText = 0x69545874; // iTXt
    public const uint LatinText = 0x74455874; // tEXt

    public int Total => Length + Overhead;

    public ReadOnlySpan<byte> Data(ReadOnlySpan<byte> png) => png.Slice(Start + 8, Length);

    public ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> png) => png.Slice(Start, Total);
}

/// <summary>Cuts a PNG into its chunks and checks each. The picture may come from anybody.</summary>
internal static class PngChunks
{
    internal static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>The chunks up to the one that ends the picture; what follows it is no part of a PNG and is left aside.</summary>
    internal static BakingProblem? Read(ReadOnlySpan<byte> png, List<PngChunk> chunks)
    {
        if (png.Length > PngBaking.MaxPictureBytes)
        {
            return BakingProblem.TooLarge;
        }

        if (!png.StartsWith(Signature))
        {
            return BakingProblem.NotPng;
        }

        for (var position = Signature.Length; chunks.Count == 0 || chunks[^1].Type != PngChunk.End; position += chunks[^1].Total)
        {
            if (ReadOne(png, position, chunks) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static BakingProblem? ReadOne(ReadOnlySpan<byte> png, int position, List<PngChunk> chunks)
    {
        if (png.Length - position < PngChunk.Overhead)
        {
            return BakingProblem.Truncated;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(png[position..]);
        if (length > png.Length - position - PngChunk.Overhead)
        {
            return BakingProblem.Truncated;
        }

        var chunk = new PngChunk(position, (int)length, BinaryPrimitives.ReadUInt32BigEndian(png[(position + 4)..]));
        if (
            Crc32.Of(png.Slice(position + 4, chunk.Length + 4))
            != BinaryPrimitives.ReadUInt32BigEndian(png[(position + 8 + chunk.Length)..])
        )
        {
            return BakingProblem.WrongChecksum;
        }

        chunks.Add(chunk);
        return chunks.Count > PngBaking.MaxChunks ? BakingProblem.TooManyChunks : OrderProblem(chunk, chunks.Count == 1);
    }

    private static BakingProblem? OrderProblem(PngChunk chunk, bool isFirst)
    {
        var isHeader = chunk.Type == PngChunk.Header;
        var wrongHeader = isFirst != isHeader || (isHeader && chunk.Length != 13);
        return wrongHeader || (chunk.Type == PngChunk.End && chunk.Length != 0) ? BakingProblem.WrongOrder : null;
    }
}
