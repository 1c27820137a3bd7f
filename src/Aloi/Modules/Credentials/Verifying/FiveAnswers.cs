using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>How far one question is answered, from the checks that concern it and from nothing else.</summary>
public enum AnswerState
{
    Yes,
    No,

    /// <summary>Not looked at, or could not be.</summary>
    Unknown,
}

internal static class FiveAnswers
{
    private const string SelfNamed = "key.self-named";

    /// <summary>Whether the issuer's name is its own word and nothing more.</summary>
    public static bool IsSelfNamed(VerificationReport report) => report.Checks.Any(c => c.Code == SelfNamed);

    public static IReadOnlyList<Check> Checks(VerificationReport report, CheckConcern concern) =>
        [.. report.Checks.Where(c => c.Concern == concern)];

    /// <summary>
    /// Yes only when every check that decides was made and passed, a signature or a publication among them; never for want of checks. Who issued a
    /// document and until when it holds are its own words: nobody's, unless it is whole.
    /// </summary>
    public static AnswerState State(VerificationReport report, CheckConcern concern)
    {
        var state = Alone(report, concern);
        var isWhole = concern == CheckConcern.Integrity || Alone(report, CheckConcern.Integrity) == AnswerState.Yes;
        return state == AnswerState.Yes && !isWhole ? AnswerState.Unknown : state;
    }

    private static AnswerState Alone(VerificationReport report, CheckConcern concern)
    {
        var checks = Checks(report, concern);
        return checks.Any(c => c.State == CheckState.Failed && c.Weight != CheckWeight.Shown) ? AnswerState.No
            : checks.Any(c => c.State == CheckState.Unknown && (c.Weight == CheckWeight.Decides || c.Code == SelfNamed))
                ? AnswerState.Unknown
            : checks.Any(c => c.State == CheckState.Passed && Vouches(c)) ? AnswerState.Yes
            : AnswerState.Unknown;
    }

    // That a file can be read says nothing yet of whether it is whole.
    private static bool Vouches(Check check) => check.Concern != CheckConcern.Integrity || check.Family is "proof" or "ob2";

    public static string Tone(this AnswerState state) =>
        state switch
        {
            AnswerState.Yes => "good",
            AnswerState.No => "bad",
            _ => "warn",
        };
}
