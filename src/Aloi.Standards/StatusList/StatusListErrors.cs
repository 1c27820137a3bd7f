namespace Aloi.Standards.StatusList;

/// <summary>The names that the specification gives to what can go wrong (Bitstring Status List 1.0 section 3.5, Processing Errors).</summary>
public static class StatusListErrors
{
    /// <summary>The list could not be fetched. No <see cref="StatusListProblem"/> has this name: reading addresses is the caller's.</summary>
    public const string Retrieval = "STATUS_RETRIEVAL_ERROR";

    /// <summary>A proof of the list, or a purpose, does not match.</summary>
    public const string Verification = "STATUS_VERIFICATION_ERROR";

    /// <summary>The list is too short to hide anybody.</summary>
    public const string ListLength = "STATUS_LIST_LENGTH_ERROR";

    /// <summary>The place is outside the list.</summary>
    public const string Range = "RANGE_ERROR";

    /// <summary>A member breaks a MUST of the data model.</summary>
    public const string MalformedValue = "MALFORMED_VALUE_ERROR";

    private const string TypePrefix = "https://www.w3.org/ns/credentials/status-list#";

    /// <summary>The name of a problem, such as <c>STATUS_LIST_LENGTH_ERROR</c>.</summary>
    public static string NameOf(StatusListProblem problem) =>
        problem switch
        {
            StatusListProblem.PurposeMismatch or StatusListProblem.ListOfAnotherAddress or StatusListProblem.UnsupportedEntryType =>
                Verification,
            StatusListProblem.TooShort => ListLength,
            StatusListProblem.IndexOutOfRange => Range,
            _ => MalformedValue,
        };

    /// <summary>The <c>type</c> of an error object of RFC 9457 for a name of this class.</summary>
    public static Uri TypeOf(string name) => new(TypePrefix + name);
}
