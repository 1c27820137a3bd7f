using System.Diagnostics.CodeAnalysis;

namespace Aloi.Platform;

/// <summary>A random 128-bit identifier that may be shown: 26 characters of Crockford's base 32, lower case, safe in any address.</summary>
public readonly record struct PublicId : IParsable<PublicId>
{
    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int TextLength = 26;
    private readonly UInt128 _value;

    private PublicId(UInt128 value) => _value = value;

    public static PublicId FromBytes(ReadOnlySpan<byte> bytes) => new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes));

    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, _value);
        return bytes;
    }

    public override string ToString() =>
        string.Create(
            TextLength,
            _value,
            static (text, value) =>
            {
                for (var i = TextLength - 1; i >= 0; i--, value >>= 5)
                {
                    text[i] = Alphabet[(int)(value & 31)];
                }
            }
        );

    public static PublicId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("Not a public id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicId result)
    {
        result = default;
        if (s is not { Length: TextLength } || Alphabet.IndexOf(s[0], StringComparison.Ordinal) is < 0 or > 7)
        {
            return false;
        }

        UInt128 value = 0;
        foreach (var c in s)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 5) | (uint)digit;
        }

        result = new PublicId(value);
        return true;
    }
}
