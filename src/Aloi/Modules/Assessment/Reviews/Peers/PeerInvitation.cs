using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Somebody is asked to say what they saw of a candidate. Only whoever is asked may answer.</summary>
public sealed class PeerInvitation : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public PublicId PublicId { get; init; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }

    /// <summary>The member who is asked; null for somebody from outside, who is asked by a link.</summary>
    public long? PeerId { get; init; }

    /// <summary>The key under which the person from outside is sealed; null for members.</summary>
    public long? SubjectKeyId { get; init; }

    /// <summary>Name, address and language of the person from outside.</summary>
    public byte[]? SealedPerson { get; init; }

    /// <summary>The member who asks: the candidate, or whoever runs the campaign; null when the rule drew.</summary>
    public long? InvitedById { get; init; }

    /// <summary>What the draw was made with: the same seed and the same people give the same draw. Null when somebody chose.</summary>
    public string? Seed { get; init; }
    public required DateTimeOffset InvitedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>They prefer not to answer. Nobody is told but the rule, which asks somebody else.</summary>
    public DateTimeOffset? DeclinedAt { get; set; }

    /// <summary>They were silent for so long that the rule asked somebody else; they may still answer.</summary>
    public DateTimeOffset? PassedAt { get; set; }

    public bool IsWaiting => AnsweredAt is null && DeclinedAt is null && PassedAt is null;
}
