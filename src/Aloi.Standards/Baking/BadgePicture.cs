using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Baking;

/// <summary>Credentials inside pictures of either kind, of every generation (Open Badges 3.0 section 5.3.1; Open Badges 2.0, Baking).</summary>
public static class BadgePicture
{
    /// <summary>
    /// The credential of a PNG or an SVG, told from its bytes and not from any name, with its format. Exactly one must be there. Nothing is
    /// verified; that a picture says 3.0 by its keyword does not make its text so.
    /// </summary>
    public static BakedCredential Unbake(ReadOnlySpan<byte> picture)
    {
        var result =
            IsPng(picture) ? PngBaking.Unbake(picture)
            : LooksLikeMarkup(picture) ? SvgBaking.Unbake(picture)
            : UnbakeResult.Refused(BakingProblem.UnknownPicture);
        return result.Text is { } text ? Named(text, result) : BakedCredential.Refused(result.Problem!.Value);
    }

    /// <summary>
    /// The picture, a PNG or an SVG, with the credential in it and otherwise as it was. A picture that already holds one, of whatever
    /// generation, is refused unless <paramref name="replace"/> says to take that one out.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <param name="credential">The JSON or the compact JWS, and before 3.0 also the address, as UTF-8: it comes out as it went in.</param>
    /// <param name="generation">Which generation the credential belongs to.</param>
    /// <param name="replace">Whether a credential that is already there makes place for this one.</param>
    public static BakeResult Bake(
        ReadOnlySpan<byte> picture,
        ReadOnlySpan<byte> credential,
        BakedGeneration generation,
        bool replace = false
    ) =>
        IsPng(picture) ? PngBaking.Bake(picture, credential, generation, replace)
        : LooksLikeMarkup(picture) ? SvgBaking.Bake(picture, credential, generation, replace)
        : BakeResult.Refused(BakingProblem.UnknownPicture);

    private static bool IsPng(ReadOnlySpan<byte> picture) => picture.StartsWith(PngChunks.Signature);

    // UTF-16 begins with a mark of its own and is sent on, to be told what is wrong with it.
    private static bool LooksLikeMarkup(ReadOnlySpan<byte> picture)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = picture.StartsWith(mark) ? picture[mark.Length..] : picture;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
    }

    private static BakedCredential Named(string text, UnbakeResult result)
    {
        var isThird = result.Generation == BakedGeneration.OpenBadges3;
        return CredentialForm.Of(text) switch
        {
            TextForm.Json when isThird => BakedCredential.Of(text, BakedFormat.OpenBadges3Json),
            TextForm.Jws when isThird => BakedCredential.Of(text, BakedFormat.OpenBadges3Jws),
            TextForm.Json => BakedCredential.Of(text, IsFirst(text) ? BakedFormat.OpenBadges1 : BakedFormat.OpenBadges2Json),
            TextForm.Jws => BakedCredential.Of(text, IsFirst(Payload(text)) ? BakedFormat.OpenBadges1 : BakedFormat.OpenBadges2Jws),
            TextForm.Address when !isThird => BakedCredential.Of(
                text,
                result.InPlainText ? BakedFormat.OpenBadges1 : BakedFormat.OpenBadges2Url
            ),
            _ => BakedCredential.Refused(BakingProblem.CredentialForm),
        };
    }

    private static string Payload(string jws) =>
        Base64UrlText.TryDecode(jws.Trim().Split('.')[1], out var bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : "";

    // What cannot be read is not called first: the verifier says what is wrong with it.
    private static bool IsFirst(string json)
    {
        try
        {
            using var document = StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(json));
            return OpenBadgeVersion.Recognise(document.RootElement)
                is OpenBadgeRelease.Version05
                    or OpenBadgeRelease.Version10
                    or OpenBadgeRelease.Version11;
        }
        catch (StrictJsonException)
        {
            return false;
        }
    }
}
