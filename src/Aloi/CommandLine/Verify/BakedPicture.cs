using System.Text;
using Aloi.Standards.Baking;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>
/// A credential inside a PNG or SVG picture (Open Badges 3.0, section 5.3; Open Badges 2.0, Baking). What is no picture is taken as the document
/// itself.
/// </summary>
internal static class BakedPicture
{
    /// <summary>The document of the input, the address at which it is to be read, or why there is neither.</summary>
    public static Opened Open(byte[] bytes, string input)
    {
        var baked = BadgePicture.Unbake(bytes);
        return baked switch
        {
            { Problem: BakingProblem.UnknownPicture } => new Opened(bytes),
            { Format: BakedFormat.OpenBadges2Url, Text: { } text } when Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) =>
                new Opened(default, Address: address),
            { Text: { } text } => new Opened(Encoding.UTF8.GetBytes(text)),
            { Problem: BakingProblem.NoCredential } => Trouble("picture.no-credential", "verify.input.no-credential", input),
            { Problem: BakingProblem.SeveralCredentials } => Trouble("picture.several", "verify.input.several", input),
            _ => Trouble("picture.damaged", "verify.input.damaged-picture", input),
        };
    }

    private static Opened Trouble(string code, string sentence, string input) =>
        new(default, new Check(code, CheckState.Failed, TextSentence.Of(sentence), input));
}

/// <summary>What an input came to: a document, an address to read it from, or a line of the report that says why there is none.</summary>
internal readonly record struct Opened(ReadOnlyMemory<byte> Document, Check? Trouble = null, Uri? Address = null);
