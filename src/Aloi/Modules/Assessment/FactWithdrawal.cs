using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment;

/// <summary>
/// That a recorded fact was taken back with the import that brought it. The fact stays as it was written, sealed under its person's key; a row
/// of its own says since when it counts for nothing, and by whom.
/// </summary>
public sealed class FactWithdrawal : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long FactId { get; init; }
    public required long CandidacyId { get; init; }
    public required long ImportId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>A kind of actor and an internal key, never a name.</summary>
    public required string By { get; init; }
}
