using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Grids.Drafts;

/// <summary>
/// A grid that somebody is filling, kept as typed so that nothing is lost between two screens or two devices. Sealed under the candidate's key,
/// since it speaks of them. Once the grid is sent only the mark of that is left.
/// </summary>
public sealed class GridDraft : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public required int Attempt { get; init; }

    /// <summary>Who fills it, whichever of their links they come by: a kind of actor and an internal key, never a name.</summary>
    public required string Writer { get; init; }

    /// <summary>Null before the first word and after the last.</summary>
    public byte[]? SealedContent { get; set; }
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The key that the page put on the sending that was recorded: the same one sent again is an answer that got lost.</summary>
    public string? SentKey { get; set; }
    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>A photo beside a criterion. It belongs to the draft until the grid is sent, and to the judgement afterwards.</summary>
public sealed class MarkPhoto : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long DraftId { get; init; }
    public required long FileId { get; init; }

    /// <summary>The criterion's place in the rubric, from zero.</summary>
    public required int Position { get; init; }

    /// <summary>The key that the page gave it: the same photo sent again is one photo.</summary>
    public required string ClientKey { get; init; }

    /// <summary>The keyed digest of the judgement's id, as its row bears it; null while the grid is being filled.</summary>
    public byte[]? FactDigest { get; set; }
}
