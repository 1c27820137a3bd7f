using System.Text;

namespace Aloi.Standards.Baking;

/// <summary>
/// Credentials inside SVG pictures (Open Badges 3.0 section 5.3.1.2; Open Badges 2.0, Baking, "SVGs"). An SVG is a program as much as a
/// picture: it is read without document type, entities, or anything that it refers to.
/// </summary>
public static class SvgBaking
{
    /// <summary>The deepest nesting of elements taken.</summary>
    public const int MaxDepth = 256;

    /// <summary>The most attributes of one tag taken.</summary>
    public const int MaxAttributes = 1000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The picture with the credential in it: every byte of it stays, but for the namespace declared at the root, the new element after it,
    /// and the replaced one. A picture that already holds one, of whatever generation, is refused unless <paramref name="replace"/> says so.
    /// </summary>
    /// <param name="svg">The picture, in UTF-8.</param>
    /// <param name="credential">The JSON or the compact JWS, and before 3.0 also the address, as UTF-8: it comes out as it went in.</param>
    /// <param name="generation">Which generation the credential belongs to.</param>
    /// <param name="replace">Whether a credential that is already there makes place for this one.</param>
    public static BakeResult Bake(ReadOnlySpan<byte> svg, ReadOnlySpan<byte> credential, BakedGeneration generation, bool replace = false)
    {
        if (credential.Length is 0 or > PngBaking.MaxCredentialBytes)
        {
            return BakeResult.Refused(BakingProblem.CredentialSize);
        }

        if (!TryDecode(credential, out var text) || SvgElementText.Write(text, generation) is not { } element)
        {
            return BakeResult.Refused(BakingProblem.CredentialForm);
        }

        var (reading, problem) = Read(svg);
        return reading is null ? BakeResult.Refused(problem!.Value)
            : reading.Credentials.Count > 0 && !replace ? BakeResult.Refused(BakingProblem.AlreadyBaked)
            : Checked(SvgInsertion.Apply(reading, element, generation));
    }

    /// <summary>The credential of a picture: exactly one element must be there, with one credential in it.</summary>
    public static UnbakeResult Unbake(ReadOnlySpan<byte> svg)
    {
        var (reading, problem) = Read(svg);
        return reading is null ? UnbakeResult.Refused(problem!.Value)
            : reading.Credentials.Count == 0 ? UnbakeResult.Refused(BakingProblem.NoCredential)
            : reading.Credentials.Count > 1 ? UnbakeResult.Refused(BakingProblem.SeveralCredentials)
            : reading.Credentials[0].Read();
    }

    private static (SvgReading? Reading, BakingProblem? Problem) Read(ReadOnlySpan<byte> svg)
    {
        if (svg.Length > PngBaking.MaxPictureBytes)
        {
            return (null, BakingProblem.TooLarge);
        }

        return TryDecode(svg, out var text) ? SvgReader.Read(text) : (null, BakingProblem.NotUtf8);
    }

    private static BakeResult Checked(string picture)
    {
        var bytes = StrictUtf8.GetBytes(picture);
        return bytes.Length > PngBaking.MaxPictureBytes ? BakeResult.Refused(BakingProblem.TooLarge) : BakeResult.Of(bytes);
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = StrictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
