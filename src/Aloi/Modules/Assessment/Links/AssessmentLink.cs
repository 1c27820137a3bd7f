using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Links;

/// <summary>Why a link opens nothing any more.</summary>
public enum LinkClosure
{
    /// <summary>The act it was for is done.</summary>
    Spent,

    /// <summary>Whoever sent it took it back.</summary>
    Withdrawn,

    /// <summary>A fresh one took its place.</summary>
    Replaced,

    /// <summary>Whoever opened it said that they are somebody else.</summary>
    NotMe,
}

/// <summary>
/// A link that was sent to one person. The secret in it is not kept, only its digest; the person is sealed under their own key. What stays
/// in clear says nothing once that key is destroyed.
/// </summary>
public sealed class AssessmentLink : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }

    /// <summary>Of the 256 random bits in the link.</summary>
    public required byte[] Digest { get; init; }
    public required LinkPurpose Purpose { get; init; }
    public long? CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public long? MatterId { get; init; }
    public required long SubjectKeyId { get; init; }
    public long? MemberId { get; init; }

    /// <summary>Finds what one person was asked without opening anything; forgotten with them.</summary>
    public byte[]? PersonDigest { get; set; }
    public required byte[] SealedPerson { get; set; }

    /// <summary>A kind of actor and an internal key, never a name.</summary>
    public required string SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
    public required bool IsMailed { get; init; }

    /// <summary>How often a fresh one was asked for by whoever opened it, over all the links that this one follows.</summary>
    public int Renewals { get; init; }

    /// <summary>Of the secret that the first browser got; null until somebody pressed the button.</summary>
    public byte[]? BrowserDigest { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
    public LinkClosure? Closure { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    public bool IsOpen(DateTimeOffset now) => Closure is null && EndsAt > now;
}
