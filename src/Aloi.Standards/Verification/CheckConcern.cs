namespace Aloi.Standards.Verification;

/// <summary>Which question of a reader a check helps to answer (Open Badges 3.0, section 8, in a reader's order).</summary>
public enum CheckConcern
{
    /// <summary>Whether the document is whole, and what it says it is.</summary>
    Integrity,

    /// <summary>Who issued it, and how that is known.</summary>
    Issuer,

    /// <summary>Whether it is valid today.</summary>
    Validity,

    /// <summary>What comes with it: endorsements, newer versions, the transparency log, whose hands it is in.</summary>
    Companions,
}

/// <summary>From the code of a check to what it is about.</summary>
internal static class CheckConcerns
{
    private static readonly string[] OlderIssuer =
    [
        "issuer",
        "key",
        "badge-other-issuer",
        "badge-outside",
        "hosted-outside",
        "not-vouched",
    ];
    private static readonly string[] OlderValidity = ["dates", "expired", "not-yet-valid", "revo", "not-revoked"];

    public static CheckConcern Of(string code)
    {
        var (family, what) = code.Split('.', 2) is [var first, var rest] ? (first, rest) : (code, "");
        return family switch
        {
            "key" => CheckConcern.Issuer,
            "status" or "dates" => CheckConcern.Validity,
            "refresh" or "endorsement" or "contained" or "log" or "holder" or "recipient" => CheckConcern.Companions,
            "ob2" => OfOlder(what),
            _ => CheckConcern.Integrity,
        };
    }

    // Open Badges 2 has one family for all: its codes say which question they belong to.
    private static CheckConcern OfOlder(string what) =>
        Starts(what, OlderValidity) ? CheckConcern.Validity
        : Starts(what, OlderIssuer) ? CheckConcern.Issuer
        : what.StartsWith("recipient", StringComparison.Ordinal) ? CheckConcern.Companions
        : CheckConcern.Integrity;

    private static bool Starts(string what, string[] beginnings) =>
        Array.Exists(beginnings, b => what.StartsWith(b, StringComparison.Ordinal));
}
