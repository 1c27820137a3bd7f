using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <summary>A candidate asks that a person look: their words are sealed under their key, and wait until somebody says that they answered.</summary>
public sealed class HumanRequest : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long CandidacyId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] SealedWords { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public long? AnsweredBy { get; set; }

    public string Binding => $"human request {PublicId}";
}
