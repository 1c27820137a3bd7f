using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>A colleague is asked to say what they saw of a candidate. Only whoever is asked may answer.</summary>
public sealed class PeerInvitation : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public PublicId PublicId { get; init; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }

    /// <summary>The member who is asked.</summary>
    public required long PeerId { get; init; }

    /// <summary>The member who asks: the candidate, or whoever runs the campaign.</summary>
    public required long InvitedById { get; init; }
    public required DateTimeOffset InvitedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }
}
