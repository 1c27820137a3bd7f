namespace Aloi.Standards.StatusList;

/// <summary>
/// Why a status could not be known (Bitstring Status List 1.0 sections 3.2 and 3.5). None of these says that the credential is good, and
/// none that it is revoked.
/// </summary>
public enum StatusListProblem
{
    /// <summary>The status entry lacks a member or one has the wrong form.</summary>
    MalformedEntry,

    /// <summary>The status entry is of a type that this library does not read.</summary>
    UnsupportedEntryType,

    /// <summary>The entry asks for more than one bit (<c>statusSize</c> above 1), which this library does not read yet.</summary>
    UnsupportedStatusSize,

    /// <summary>The list credential lacks a member, one has the wrong form, or it is not a list.</summary>
    MalformedList,

    /// <summary>The list is for another purpose than the entry.</summary>
    PurposeMismatch,

    /// <summary>The encoded list is not multibase base64url of GZIP.</summary>
    MalformedEncoding,

    /// <summary>The list unpacks to more than the bound.</summary>
    TooLarge,

    /// <summary>The list is shorter than 131,072 bits, so that it would not hide anybody in a crowd.</summary>
    TooShort,

    /// <summary>The entry's index is beyond the end of the list.</summary>
    IndexOutOfRange,
}
