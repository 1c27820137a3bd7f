using System.Buffers;
using System.Text.Unicode;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>One pass over bytes: are they UTF-8, and is there a NUL, which no text holds?</summary>
internal sealed class ByteScan(long maxBytes)
{
    private const int ChunkSize = 64 * 1024;
    private int _line = 1;

    public int? InvalidLine { get; private set; }

    public bool SawMultiByte { get; private set; }

    public Problem? Run(Stream file)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(ChunkSize);
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Run(file, bytes, chars);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private Problem? Run(Stream file, byte[] bytes, char[] chars)
    {
        long total = 0;
        var kept = 0;
        int read;
        do
        {
            read = file.Read(bytes, kept, bytes.Length - kept);
            total += read;
            if (total > maxBytes)
            {
                return FactsFileProblems.GrewTooLarge.With(maxBytes / 1_048_576m);
            }

            var chunk = bytes.AsSpan(0, kept + read);
            if (chunk.IndexOf((byte)0) is var nul and >= 0)
            {
                return FactsFileProblems.NotText.With(_line + chunk[..nul].Count((byte)'\n'));
            }

            var used = Consume(chunk, chars, isLast: read == 0);
            kept = chunk.Length - used;
            chunk[used..].CopyTo(bytes);
        } while (read > 0);

        return null;
    }

    /// <returns>How many bytes are done with: a character cut by the end of the chunk waits for the next one.</returns>
    private int Consume(ReadOnlySpan<byte> chunk, Span<char> chars, bool isLast)
    {
        if (InvalidLine is not null)
        {
            _line += chunk.Count((byte)'\n');
            return chunk.Length;
        }

        var status = Utf8.ToUtf16(chunk, chars, out var used, out var written, replaceInvalidSequences: false, isLast);
        SawMultiByte |= written < used;
        _line += chunk[..used].Count((byte)'\n');
        if (status != OperationStatus.InvalidData)
        {
            return used;
        }

        InvalidLine = _line;
        _line += chunk[used..].Count((byte)'\n');
        return chunk.Length;
    }
}
