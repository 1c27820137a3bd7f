using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>
/// Who was there, at one meeting. People are marked by whoever holds the sheet, or sign it themselves by a code that changes while they look
/// at it. Nothing of it counts before the sheet is closed; closed, it is a list of facts and changes no more.
/// </summary>
public sealed class AttendanceSheet : ITenantOwned
{
    public const int LongestTitle = 120;

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long AchievementId { get; init; }

    /// <summary>The version that was the newest when the sheet was opened; those on the way to any version may be on it.</summary>
    public required long AchievementVersionId { get; init; }
    public required long EntityId { get; init; }

    /// <summary>The requirement that it counts for, by its id in the rule.</summary>
    public required string Leaf { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset StartsAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>What being there is worth: hours or percent, as the requirement counts.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The member who holds the sheet and stands by it.</summary>
    public required long HeldById { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Moves with every change of the sheet itself, so that it is closed once.</summary>
    public int Revision { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    public void Close(DateTimeOffset at)
    {
        ClosedAt = at;
        Revision++;
    }
}

/// <summary>One candidate on one sheet.</summary>
public sealed class AttendanceMark : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long SheetId { get; init; }
    public required long CandidacyId { get; init; }
    public required AttendanceMeans Means { get; set; }
    public required DateTimeOffset At { get; set; }

    /// <summary>A digest of the browser that signed: whoever closes the sheet sees when one telephone signed for several people.</summary>
    public byte[]? Device { get; set; }

    /// <summary>Struck out by whoever holds the sheet: they were not there.</summary>
    public bool IsStruck { get; set; }
}

public enum AttendanceMeans
{
    /// <summary>Ticked by whoever holds the sheet.</summary>
    List,

    /// <summary>Signed by the person, with their account.</summary>
    Account,

    /// <summary>Signed by somebody who gave that address or staff number, without an account.</summary>
    Code,
}
