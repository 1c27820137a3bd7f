using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Pools.Drawing;

/// <summary>
/// Nobody is left to ask about one requirement of one candidate. Kept until somebody is found, so that whoever runs the campaign sees who is
/// stuck, and why.
/// </summary>
public sealed class DrawGap : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many answers are missing and nobody was asked for.</summary>
    public int Missing { get; set; }

    /// <summary>How many of the people one could turn to independence bars.</summary>
    public int Barred { get; set; }

    /// <summary>How many have answered already, were asked and stayed silent, or said that they cannot.</summary>
    public int AskedBefore { get; set; }

    /// <summary>How many have as many candidates as they take on.</summary>
    public int Busy { get; set; }
}
