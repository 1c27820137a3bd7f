using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Imports;

public enum ImportState
{
    /// <summary>Read and shown; nothing of it is recorded.</summary>
    Draft,

    /// <summary>Committed; its rows are being laid out for recording, outside any request.</summary>
    Preparing,

    /// <summary>Its parts are being recorded one by one.</summary>
    Recording,
    Done,

    /// <summary>Being taken back, outside any request.</summary>
    Withdrawing,
    Withdrawn,

    /// <summary>Thrown away by somebody before it was recorded.</summary>
    Discarded,

    /// <summary>Nobody came back to it in time.</summary>
    Expired,
}

/// <summary>
/// A table of results on its way in: what was sent, what is wrong with it, and how far its recording has come. What it says of people lies
/// sealed in its parts and is thrown away when it is no longer needed.
/// </summary>
public sealed class ResultImport : ITenantOwned
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long AchievementId { get; init; }

    /// <summary>The version under which its people are judged.</summary>
    public required long AchievementVersionId { get; init; }

    /// <summary>A member's key.</summary>
    public required long CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public ImportState State { get; set; }

    /// <summary>Moves with every reading, so that a page that shows an older one is noticed.</summary>
    public int Revision { get; set; }

    public int Rows { get; set; }
    public int BadRows { get; set; }
    public int RepeatedRows { get; set; }
    public int People { get; set; }

    /// <summary>Addresses that no member has yet.</summary>
    public int NewPeople { get; set; }

    /// <summary>Everything that is wrong, counted; the first ones are kept to be shown.</summary>
    public int Problems { get; set; }

    /// <summary>Pages of bad rows that are kept.</summary>
    public int Pages { get; set; }

    public DateTimeOffset? CommittedAt { get; set; }

    /// <summary>A kind of actor and an internal key.</summary>
    public string? CommittedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Parts { get; set; }
    public int PartsLeft { get; set; }
    public int Recorded { get; set; }

    /// <summary>Facts that were known already.</summary>
    public int Known { get; set; }

    /// <summary>Candidacies that became satisfied.</summary>
    public int Satisfied { get; set; }

    /// <summary>Facts that were taken back.</summary>
    public int TakenBack { get; set; }

    public int GoodRows => Rows - BadRows - RepeatedRows;
}

public enum ImportPartKind
{
    /// <summary>The table as it was sent, cut into pieces.</summary>
    Content,

    /// <summary>The rows that somebody mended.</summary>
    Corrections,

    /// <summary>A page of bad rows with what is wrong with each; number zero holds the remarks.</summary>
    Problems,

    /// <summary>People with their facts, ready to be recorded together.</summary>
    Work,
}

/// <summary>A sealed piece of an import.</summary>
public sealed class ImportPart : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long ImportId { get; init; }
    public required ImportPartKind Kind { get; init; }
    public required int Number { get; init; }
    public required byte[] SealedContent { get; init; }
}
