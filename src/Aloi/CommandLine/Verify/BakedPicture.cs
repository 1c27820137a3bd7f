using System.Text;
using Aloi.Standards.Baking;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>A credential inside a PNG picture (Open Badges 3.0, section 5.3). What is no picture is taken as the document itself.</summary>
internal static class BakedPicture
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static (ReadOnlyMemory<byte> Document, Check? Trouble) Open(byte[] bytes, string input)
    {
        if (!bytes.AsSpan().StartsWith(PngSignature))
        {
            return (bytes, null);
        }

        var result = PngBaking.Unbake(bytes);
        if (result.Text is { } text)
        {
            return (Encoding.UTF8.GetBytes(text), null);
        }

        var none = result.Problem == BakingProblem.NoCredential;
        var sentence = TextSentence.Of(none ? "verify.input.no-credential" : "verify.input.damaged-picture");
        return (default, new Check(none ? "picture.no-credential" : "picture.damaged", CheckState.Failed, sentence, input));
    }
}
