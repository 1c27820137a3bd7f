namespace Aloi.Standards.Cbor;

/// <summary>How many bytes the argument of a head takes (RFC 8949 section 3).</summary>
internal static class CborHead
{
    /// <summary>The bytes that follow the first, from its five low bits; -1 for the reserved values and for indefinite lengths.</summary>
    internal static int WidthOf(int additional) =>
        additional switch
        {
            < 24 => 0,
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => -1,
        };

    /// <summary>The bytes that the shortest form takes (section 4.2.1).</summary>
    internal static int WidthFor(ulong argument) =>
        argument switch
        {
            < 24 => 0,
            <= byte.MaxValue => 1,
            <= ushort.MaxValue => 2,
            <= uint.MaxValue => 4,
            _ => 8,
        };
}
