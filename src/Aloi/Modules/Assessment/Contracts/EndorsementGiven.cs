using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>What a peer said that a verdict rests on.</summary>
/// <param name="FactId">The recorded fact, by which a withdrawal finds it again.</param>
/// <param name="Leaf">The requirement it is about.</param>
/// <param name="Comment">The fact they saw, in their own words; null when none came with it.</param>
public sealed record EndorsementGiven(long FactId, PeerEndorsement Leaf, Fact Fact, string? Comment);
