namespace Aloi.Standards.Did;

/// <summary>Why the history of a did:webvh is not believed (did:webvh 1.0, section Read (Resolve)).</summary>
public enum WebVhProblem
{
    /// <summary>The history is larger than <see cref="WebVhHistory.MaxBytes"/> or longer than <see cref="WebVhHistory.MaxEntries"/>.</summary>
    TooLarge,

    /// <summary>The history has no entry, or one is not strict JSON of the right form.</summary>
    Malformed,

    /// <summary>The entries are of a version of the method that this library does not know.</summary>
    UnsupportedVersion,

    /// <summary>A parameter is unknown, has the wrong form, or stands where it must not.</summary>
    Parameters,

    /// <summary>The numbers of the entries do not follow on one another.</summary>
    Order,

    /// <summary>An entry is not later than the one before it, or its time is not in UTC.</summary>
    Time,

    /// <summary>An entry is dated after the instant for which the history is read.</summary>
    Future,

    /// <summary>The first entry is not the one that the identifier is the hash of.</summary>
    Scid,

    /// <summary>An entry is not the one that its own name is the hash of, or does not follow the entry before it.</summary>
    EntryHash,

    /// <summary>An entry is not signed, or not by a key that the history allows.</summary>
    Proof,

    /// <summary>An entry has keys that the entry before it did not announce.</summary>
    PreRotation,

    /// <summary>An entry follows the end of the identifier.</summary>
    AfterDeactivation,

    /// <summary>The identifier changes where it must not.</summary>
    Portability,

    /// <summary>No entry is about the identifier that was asked for.</summary>
    OfAnother,

    /// <summary>The entries need the approval of witnesses, which this library does not check yet.</summary>
    Witnesses,
}

/// <summary>What is wrong with a history, and with which entry (did:webvh 1.0, section Read (Resolve)).</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Entry">The number of the entry, from 1; 0 for the history as a whole.</param>
public sealed record WebVhFault(WebVhProblem Problem, int Entry);
