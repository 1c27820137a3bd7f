using System.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>How the bytes of a file are to be read.</summary>
/// <param name="Start">Where the text begins, after a byte order mark.</param>
/// <param name="MixedFromLine">The line on which UTF-8 stops making sense although accents before it were UTF-8; null otherwise.</param>
internal sealed record FileScan(Encoding Encoding, int Start, int? MixedFromLine)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Reads all the bytes once, keeping none. One byte that is not UTF-8 makes the whole file Windows-1252: guessing from a sample
    /// would garble the one name at the end of the file that has an accent.
    /// </summary>
    public static Outcome<FileScan> Of(Stream file, FactsFileLimits limits)
    {
        if (file.Length > limits.MaxBytes)
        {
            return FactsFileProblems.TooLarge.With(Megabytes(file.Length), Megabytes(limits.MaxBytes));
        }

        file.Position = 0;
        var signature = FileSignature.Read(file);
        if (signature.Refusal is { } refusal)
        {
            return refusal;
        }

        file.Position = signature.Length;
        var bytes = new ByteScan(limits.MaxBytes);
        if (bytes.Run(file) is { } problem)
        {
            return problem;
        }

        return Conclude(signature, bytes);
    }

    private static Outcome<FileScan> Conclude(FileSignature signature, ByteScan bytes)
    {
        if (bytes.InvalidLine is not { } line)
        {
            return new FileScan(Encoding.UTF8, signature.Length, MixedFromLine: null);
        }

        if (signature.Length > 0)
        {
            return FactsFileProblems.BrokenUtf8.With(line);
        }

        return new FileScan(Windows1252, Start: 0, bytes.SawMultiByte ? line : null);
    }

    private static decimal Megabytes(long bytes) => Math.Round(bytes / 1_048_576m, 1);
}
