using System.Buffers.Text;

namespace Aloi.Standards.RdfCanonicalization;

/// <summary>The canonical identifiers (RDFC-1.0 section 4.5): <c>_:c14n</c> and a decimal number.</summary>
internal static class CanonicalLabel
{
    internal const int MaxLength = 17;

    internal static ReadOnlySpan<byte> Write(int number, Span<byte> destination)
    {
        "_:c14n"u8.CopyTo(destination);
        Utf8Formatter.TryFormat(number, destination[6..], out var digits);
        return destination[..(6 + digits)];
    }
}
