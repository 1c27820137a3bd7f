using System.Buffers.Binary;
using System.Text;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Baking;

/// <summary>The text chunk that carries a credential (Open Badges 3.0 section 5.3.1.1; PNG section 11.3.3.4).</summary>
internal static class BadgeChunk
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Keyword => "openbadgecredential\0"u8;

    private static ReadOnlySpan<byte> LegacyKeyword => "openbadges\0"u8;

    /// <summary>Which generation's credential the chunk carries; null when it carries none.</summary>
    internal static BakedGeneration? GenerationOf(uint type, ReadOnlySpan<byte> data) =>
        type switch
        {
            PngChunk.InternationalText when data.StartsWith(Keyword) => BakedGeneration.OpenBadges3,
            PngChunk.InternationalText or PngChunk.LatinText when data.StartsWith(LegacyKeyword) => BakedGeneration.Legacy,
            _ => null,
        };

    internal static UnbakeResult Read(uint type, ReadOnlySpan<byte> data, BakedGeneration generation)
    {
        var rest = data[(generation == BakedGeneration.Legacy ? LegacyKeyword : Keyword).Length..];
        return type == PngChunk.LatinText
            ? ReadText(rest, Encoding.Latin1, generation) with
            {
                InPlainText = true,
            }
            : ReadInternational(rest, generation);
    }

    internal static byte[] Write(ReadOnlySpan<byte> credential, BakedGeneration generation)
    {
        // After the keyword: not compressed, method 0, no language tag, no translated keyword.
        var keyword = generation == BakedGeneration.Legacy ? LegacyKeyword : Keyword;
        var length = keyword.Length + 4 + credential.Length;
        var chunk = new byte[length + PngChunk.Overhead];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4), PngChunk.InternationalText);
        keyword.CopyTo(chunk.AsSpan(8));
        credential.CopyTo(chunk.AsSpan(8 + keyword.Length + 4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + length), Crc32.Of(chunk.AsSpan(4, length + 4)));
        return chunk;
    }

    private static UnbakeResult ReadInternational(ReadOnlySpan<byte> rest, BakedGeneration generation)
    {
        if (rest.Length < 2 || rest[0] > 1)
        {
            return UnbakeResult.Refused(BakingProblem.MalformedChunk);
        }

        if (rest[0] == 1)
        {
            return UnbakeResult.Refused(BakingProblem.Compressed);
        }

        var language = rest[2..].IndexOf((byte)0);
        var translated = language < 0 ? -1 : rest[(2 + language + 1)..].IndexOf((byte)0);
        return translated < 0
            ? UnbakeResult.Refused(BakingProblem.MalformedChunk)
            : ReadText(rest[(2 + language + 1 + translated + 1)..], StrictUtf8, generation);
    }

    private static UnbakeResult ReadText(ReadOnlySpan<byte> text, Encoding encoding, BakedGeneration generation)
    {
        if (text.Length is 0 or > PngBaking.MaxCredentialBytes)
        {
            return UnbakeResult.Refused(BakingProblem.CredentialSize);
        }

        try
        {
            return UnbakeResult.Of(encoding.GetString(text), generation);
        }
        catch (DecoderFallbackException)
        {
            return UnbakeResult.Refused(BakingProblem.MalformedChunk);
        }
    }
}
