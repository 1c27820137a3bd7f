using System.CommandLine.Parsing;
using Aloi.Platform.Texts;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>Reads <c>--recipient ADDRESS</c>: an e-mail address, or the DID of the person.</summary>
internal static class RecipientArgument
{
    private const int Longest = 2000;

    public static RecipientClaim? Read(ArgumentResult argument, Language language)
    {
        var text = argument.Tokens[0].Value.Trim();
        if (DidUrl.TryParse(text, out _))
        {
            return RecipientClaim.OfId(text);
        }

        if (text.Length <= Longest && text.IndexOf('@') > 0 && !text.EndsWith('@') && !text.Any(char.IsWhiteSpace))
        {
            return RecipientClaim.OfEmail(text);
        }

        argument.AddError(TextCatalog.Get(language, "verify.recipient.malformed", Printable.Short(text, 100)));
        return null;
    }
}
