namespace Aloi.Standards.Tests.Hostile;

/// <summary>Every change of a single byte: a bit flipped, a character with a meaning put in its place, taken out, put in, doubled.</summary>
internal static class ByteEdits
{
    private static readonly byte[] Structural = [.. "{}[]\":,\\/ 0-9.eE+_~@#%&<>;=\n\t"u8, 0, 0x7f, 0x80, 0xc3, 0xff];

    public static IEnumerable<Edit> Of(byte[] sample, Random random)
    {
        for (var i = 0; i < sample.Length; i++)
        {
            var (at, bit, other, more) = (i, 1 << random.Next(8), Structural[random.Next(Structural.Length)], (byte)random.Next(256));
            yield return new Edit($"bit {bit} of byte {at} flipped", () => Set(sample, at, (byte)(sample[at] ^ bit)));
            yield return new Edit($"byte {at} is {other:x2}", () => Set(sample, at, other));
            yield return new Edit($"byte {at} taken out", () => [.. sample[..at], .. sample[(at + 1)..]]);
            yield return new Edit($"{more:x2} put in at {at}", () => [.. sample[..at], more, .. sample[at..]]);
            yield return new Edit($"byte {at} doubled", () => [.. sample[..at], sample[at], .. sample[at..]]);
        }
    }

    private static byte[] Set(byte[] sample, int at, byte value)
    {
        var copy = sample.ToArray();
        copy[at] = value;
        return copy;
    }
}
