using Aloi.Platform.Database;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Grids.Readings;

/// <summary>
/// Somebody opened a page that shows what others marked in one attempt. Written once, so that nobody who has read the first grid judges the
/// appeal against it.
/// </summary>
public sealed class GridReading : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public required int Attempt { get; init; }

    /// <summary>Who read it, as a digest under the candidate's key: it says nothing once that key is destroyed.</summary>
    public required byte[] ReaderDigest { get; init; }

    /// <summary>Null for people without an account. A member may change their address, and has still read.</summary>
    public long? MemberId { get; init; }

    /// <summary>When they first did.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <param name="key">As the author of facts is known.</param>
    /// <param name="sealer">The candidate's.</param>
    public static byte[] DigestOf(string key, Sealer sealer) => sealer.Digest($"grid reader {key}");
}

/// <summary>Whoever looks at others' grids.</summary>
/// <param name="Key">As the author of facts is known.</param>
/// <param name="MemberId">Null for people without an account.</param>
internal sealed record GridReader(string Key, long? MemberId);
