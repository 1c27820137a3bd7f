namespace Aloi.Standards.Verification;

/// <summary>What the verifier asked the holder to sign (Data Integrity 1.0 section 2.1). What was asked for must be there; null asks for nothing.</summary>
/// <param name="Challenge">The random value that makes each presentation another one.</param>
/// <param name="Domain">Where the presentation is used, so that it cannot be used elsewhere.</param>
public sealed record PresentationExpectations(string? Challenge, string? Domain);

/// <summary>The checks of a presentation itself, and one report for each credential in it (VC Data Model 2.0 section 7.2).</summary>
/// <param name="Checks">The lines about the presentation: its shape, its proofs, its holder; never empty.</param>
/// <param name="Credentials">The reports of the credentials, in their order.</param>
public sealed record PresentationReport(IReadOnlyList<Check> Checks, IReadOnlyList<VerificationReport> Credentials)
{
    /// <summary>Whether the presentation has a proof at all. Without one, nobody shows that they may present these credentials.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>Who presents, as far as the document or its proof says.</summary>
    public string? Holder { get; init; }

    /// <summary>What the presentation's own checks say together, whatever the credentials are.</summary>
    public VerificationResult OwnResult { get; } = new VerificationReport(Checks, null).Result;

    /// <summary>The overall result: no better than the presentation's own, and than that of each credential.</summary>
    public VerificationResult Result
    {
        get
        {
            var result = OwnResult;
            foreach (var credential in Credentials)
            {
                result = (result, credential.Result) switch
                {
                    (VerificationResult.Invalid, _) or (_, VerificationResult.Invalid) => VerificationResult.Invalid,
                    (VerificationResult.Unknown, _) or (_, VerificationResult.Unknown) => VerificationResult.Unknown,
                    _ => VerificationResult.Valid,
                };
            }

            return result;
        }
    }
}
