using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Juries;

public enum JuryState
{
    /// <summary>Members are called and fill their grids, each alone.</summary>
    Convened,

    /// <summary>The grids are frozen and lie open to the members; they vote.</summary>
    Deliberating,

    /// <summary>The votes are facts and the minutes are sealed.</summary>
    Closed,
    CalledOff,
}

/// <summary>One sitting of a jury about one requirement of one version of an achievement, for one or many candidates.</summary>
public sealed class JurySession : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long AchievementVersionId { get; init; }
    public required string Leaf { get; init; }

    /// <summary>The key under which the place and the remarks are sealed: they may name people.</summary>
    public required long SubjectKeyId { get; init; }
    public required byte[] SealedContent { get; set; }

    /// <summary>The member who convened it: the organiser in calendars.</summary>
    public required long? ConvenedById { get; init; }
    public required DateTimeOffset ConvenedAt { get; init; }

    /// <summary>Candidates are told when and where, because they are to come.</summary>
    public required bool TellsCandidates { get; init; }

    /// <summary>The minutes say who voted how, and not only how many.</summary>
    public required bool NamesVotes { get; init; }
    public JuryState State { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public int DurationMinutes { get; private set; }

    /// <summary>Counts the changes of date, as calendars do.</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Moves with every act, so that no two acts on one session miss each other.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(DurationMinutes);

    public bool IsUnderWay => State is JuryState.Convened or JuryState.Deliberating;

    public void Touch() => Revision++;

    public void Set(DateTimeOffset startsAt, int minutes) => (StartsAt, DurationMinutes) = (startsAt, minutes);

    public void Move(DateTimeOffset startsAt, int minutes)
    {
        Set(startsAt, minutes);
        Sequence++;
    }

    public void OpenDeliberation(DateTimeOffset at) => (State, OpenedAt) = (JuryState.Deliberating, at);

    public void Close(DateTimeOffset at) => (State, ClosedAt) = (JuryState.Closed, at);

    public void CallOff()
    {
        State = JuryState.CalledOff;
        Sequence++;
    }
}
