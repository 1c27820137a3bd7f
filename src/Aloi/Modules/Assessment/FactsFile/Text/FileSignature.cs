using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>What the first bytes of a file announce.</summary>
/// <param name="Length">How many bytes a UTF-8 mark takes: none or three.</param>
internal readonly record struct FileSignature(int Length, Problem? Refusal)
{
    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    public static FileSignature Read(Stream file)
    {
        Span<byte> first = stackalloc byte[4];
        var start = first[..file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        if (start.StartsWith(Zip) || start.StartsWith(OldOffice))
        {
            return new(0, FactsFileProblems.Workbook.With());
        }

        // A UTF-32 mark begins with the UTF-16 one, or with two NUL bytes that the scan refuses.
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new(0, FactsFileProblems.Utf16.With());
        }

        return new(start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0, Refusal: null);
    }
}
