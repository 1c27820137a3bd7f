using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>How far one question is answered, from the checks of some families and from nothing else.</summary>
public enum AnswerState
{
    Yes,
    No,

    /// <summary>Not looked at, or could not be.</summary>
    Unknown,
}

internal static class FiveAnswers
{
    public static readonly string[] Whole = ["document", "shape", "subject", "proof"];
    public static readonly string[] Who = ["key"];
    public static readonly string[] Today = ["status", "dates"];

    public static IReadOnlyList<Check> Checks(VerificationReport report, string[] families) =>
        [.. report.Checks.Where(c => families.Contains(c.Family, StringComparer.Ordinal))];

    /// <summary>Yes only when every check that decides was made and passed; never for want of checks.</summary>
    public static AnswerState State(VerificationReport report, string[] families, string needed)
    {
        var checks = Checks(report, families);
        return checks.Any(c => c.State == CheckState.Failed && c.Weight != CheckWeight.Shown) ? AnswerState.No
            : checks.Any(c => c.State == CheckState.Unknown && c.Weight == CheckWeight.Decides) ? AnswerState.Unknown
            : checks.Any(c => c.State == CheckState.Passed && c.Family == needed) ? AnswerState.Yes
            : AnswerState.Unknown;
    }

    public static string Tone(this AnswerState state) =>
        state switch
        {
            AnswerState.Yes => "good",
            AnswerState.No => "bad",
            _ => "warn",
        };
}
