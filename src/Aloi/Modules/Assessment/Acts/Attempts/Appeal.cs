using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Acts.Attempts;

/// <summary>That an attempt was opened by an appeal, so that appeals are found without opening every candidacy. Its reasons are in the fact.</summary>
public sealed class Appeal : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public required int Attempt { get; init; }
    public required DateTimeOffset At { get; init; }
}
