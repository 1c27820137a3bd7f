namespace Aloi.Standards.StatusList;

/// <summary>
/// Why a status could not be known (Bitstring Status List 1.0 sections 3.2 and 3.5). None of these says that the credential is good, and
/// none that it is revoked. <see cref="StatusListErrors"/> names each as the specification does.
/// </summary>
public enum StatusListProblem
{
    /// <summary>The status entry lacks a member or one has the wrong form.</summary>
    MalformedEntry,

    /// <summary>The status entry is of a type that this library does not read.</summary>
    UnsupportedEntryType,

    /// <summary>The entry asks for more than <see cref="StatusListEntry.MaxSize"/> bits (<c>statusSize</c>), which this library does not read.</summary>
    UnsupportedStatusSize,

    /// <summary>The list credential lacks a member, one has the wrong form, or it is not a list.</summary>
    MalformedList,

    /// <summary>The list is for another purpose than the entry.</summary>
    PurposeMismatch,

    /// <summary>The encoded list is not multibase base64url of GZIP.</summary>
    MalformedEncoding,

    /// <summary>The list unpacks to more than the bound.</summary>
    TooLarge,

    /// <summary>The list is shorter than 131,072 statuses, so that it would not hide anybody in a crowd.</summary>
    TooShort,

    /// <summary>The entry's index is beyond the end of the list.</summary>
    IndexOutOfRange,

    /// <summary>The list says of itself that it is served at another address than the one that the entry names.</summary>
    ListOfAnotherAddress,
}
