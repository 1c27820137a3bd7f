using Aloi.Standards.SdJwt;

namespace Aloi.Standards.Verification;

/// <summary>What is said of a token with selective disclosure that is refused as a whole.</summary>
internal static class SdJwtLines
{
    public static ReadToken Refused(SdJwtProblem problem)
    {
        const string Subject = "SD-JWT";
        return problem switch
        {
            SdJwtProblem.HashUnsupported => ReadToken.Refused(
                "sd-jwt.hash-unsupported",
                SelectiveSentences.HashUnsupported,
                "_sd_alg",
                CheckState.Unknown
            ),
            SdJwtProblem.DisclosureUnreferenced => ReadToken.Refused("sd-jwt.added", SelectiveSentences.DisclosureAdded, Subject),
            SdJwtProblem.DigestTwice => ReadToken.Refused("sd-jwt.digest-twice", SelectiveSentences.DigestTwice, Subject),
            SdJwtProblem.ReservedName => ReadToken.Refused("sd-jwt.reserved-name", SelectiveSentences.ReservedName, Subject),
            SdJwtProblem.ClaimTwice => ReadToken.Refused("sd-jwt.claim-twice", SelectiveSentences.ClaimTwice, Subject),
            SdJwtProblem.TooLarge => ReadToken.Refused("document.too-large", DocumentSentences.TooLarge, Subject),
            SdJwtProblem.PayloadMalformed => ReadToken.Refused("sd-jwt.payload", TokenSentences.Malformed, Subject),
            _ => ReadToken.Refused("sd-jwt.malformed", SelectiveSentences.SelectiveMalformed, Subject),
        };
    }
}
