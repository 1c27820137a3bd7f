namespace Aloi.Standards.Verification;

/// <summary>How one check ended. What could not be checked is neither good nor bad, and never shown as either.</summary>
public enum CheckState
{
    /// <summary>Looked at, and right.</summary>
    Passed,

    /// <summary>Looked at, and wrong.</summary>
    Failed,

    /// <summary>Could not be looked at.</summary>
    Unknown,
}

/// <summary>What a check means for the overall result.</summary>
public enum CheckWeight
{
    /// <summary>Wrong makes the credential invalid, and unread makes it unknown.</summary>
    Decides,

    /// <summary>Wrong makes the credential invalid; unread is only shown.</summary>
    DecidesWhenFailed,

    /// <summary>Shown to the reader, who draws the conclusion.</summary>
    Shown,
}

/// <summary>One line of a verification report (Open Badges 3.0, section 8 Verification and Validation).</summary>
/// <param name="Code">Stable, for programs: the family, a dot, and what was found.</param>
/// <param name="State">How it ended.</param>
/// <param name="Message">The same for people.</param>
/// <param name="Subject">What was looked at: an address, a key, a member of the document.</param>
public sealed record Check(string Code, CheckState State, Sentence Message, string? Subject)
{
    /// <summary>What the check means for the overall result.</summary>
    public CheckWeight Weight { get; init; } = CheckWeight.Decides;

    /// <summary>The part of the code before the dot: what sort of check it is.</summary>
    public string Family => Code.Split('.', 2)[0];

    /// <summary>Which question of a reader it helps to answer.</summary>
    public CheckConcern Concern => CheckConcerns.Of(Code);
}
