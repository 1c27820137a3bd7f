using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Juries;

public enum JurorState
{
    Called,

    /// <summary>Did not come: neither grid nor vote is asked or taken.</summary>
    Absent,

    /// <summary>Somebody else sits instead.</summary>
    Replaced,
}

/// <summary>A member of one jury. Who it is stays sealed under that person's own key.</summary>
public sealed class Juror : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public long SessionId { get; init; }
    public JurySession Session { get; init; } = null!;
    public required long SubjectKeyId { get; init; }
    public required byte[] SealedPerson { get; init; }

    /// <summary>Null for people without an account.</summary>
    public required long? MemberId { get; init; }
    public required bool IsExternal { get; init; }
    public required bool IsChair { get; init; }
    public required DateTimeOffset CalledAt { get; init; }
    public JurorState State { get; set; }

    public bool Sits => State == JurorState.Called;
}

/// <summary>What is personal of a juror.</summary>
/// <param name="Key">As the author of facts is known.</param>
/// <param name="Language">A language tag.</param>
internal sealed record JurorPerson(string Key, string Name, string? Email, string Language);
