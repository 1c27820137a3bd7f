using System.Diagnostics.CodeAnalysis;

namespace Aloi.Standards.Multiformats;

/// <summary>Base58 with the Bitcoin alphabet (Controlled Identifiers 1.0 section 3.2.1, base-58-btc).</summary>
public static class Base58Btc
{
    /// <summary>Longest text and data taken: the work grows with the square of the length.</summary>
    public const int MaxLength = 1024;

    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>Five digits at a time: 58 to the fifth still fits beside a 32-bit word in 64 bits.</summary>
    private const uint FiveDigits = 58 * 58 * 58 * 58 * 58;

    /// <summary>The text of the bytes.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxLength"/> bytes.</exception>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength)
        {
            throw new ArgumentException($"Base58 is for short data: at most {MaxLength} bytes.", nameof(bytes));
        }

        var zeros = bytes.IndexOfAnyExcept((byte)0);
        zeros = zeros < 0 ? bytes.Length : zeros;
        Span<uint> words = stackalloc uint[(bytes.Length - zeros + 3) / 4];
        Pack(bytes[zeros..], words);
        Span<char> text = stackalloc char[(words.Length * 6) + 5];
        var start = WriteDigits(words, text);
        return string.Concat(new string('1', zeros), text[start..]);
    }

    /// <summary>The bytes of the text; false on any character outside the alphabet, on nothing, and on more than <see cref="MaxLength"/>.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        var zeros = text.IndexOfAnyExcept('1');
        zeros = zeros < 0 ? text.Length : zeros;
        Span<byte> number = stackalloc byte[text.Length];
        var used = 0;
        foreach (var character in text[zeros..])
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            used = MultiplyAndAdd(number, used, digit);
        }

        bytes = new byte[zeros + used];
        for (var i = 0; i < used; i++)
        {
            bytes[^(i + 1)] = number[i];
        }

        return true;
    }

    private static void Pack(ReadOnlySpan<byte> bytes, Span<uint> words)
    {
        words.Clear();
        for (var i = 0; i < bytes.Length; i++)
        {
            var fromEnd = bytes.Length - 1 - i;
            words[words.Length - 1 - (fromEnd / 4)] |= (uint)bytes[i] << (8 * (fromEnd % 4));
        }
    }

    // Divides the number by 58^5 again and again; the remainders are the digits, last ones first.
    private static int WriteDigits(Span<uint> words, Span<char> text)
    {
        var position = text.Length;
        while (!words.IsEmpty)
        {
            ulong remainder = 0;
            for (var i = 0; i < words.Length; i++)
            {
                var value = (remainder << 32) | words[i];
                words[i] = (uint)(value / FiveDigits);
                remainder = value % FiveDigits;
            }

            words = words[0] == 0 ? words[1..] : words;
            for (var digit = 0; digit < 5 && (remainder > 0 || !words.IsEmpty); digit++, remainder /= 58)
            {
                text[--position] = Alphabet[(int)(remainder % 58)];
            }
        }

        return position;
    }

    private static int MultiplyAndAdd(Span<byte> number, int used, int digit)
    {
        var carry = digit;
        for (var i = 0; i < used; i++)
        {
            carry += number[i] * 58;
            number[i] = (byte)carry;
            carry >>= 8;
        }

        if (carry > 0)
        {
            number[used++] = (byte)carry;
        }

        return used;
    }
}
