using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>
/// That one member endorsed another: a line of the graph in which circles are found. Internal keys and dates, nothing that says anything about
/// people without the rows they point to. What was said stays sealed in the fact.
/// </summary>
public sealed class EndorsementEdge : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long EndorserId { get; init; }
    public required long EndorsedId { get; init; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }

    /// <summary>The fact that says so.</summary>
    public required long FactId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>How many people stand in the smallest circle it is part of; zero for none.</summary>
    public int Circle { get; set; }

    /// <summary>Withdrawn, or another word of the same person stands in its place.</summary>
    public bool IsOver { get; set; }
}

/// <summary>
/// One row of an organisation that whoever looks for circles moves first: of two endorsements recorded at once on two nodes, the second sees the
/// first, and a circle closed by both is found.
/// </summary>
public sealed class CircleGuard : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public int Revision { get; set; }
}
