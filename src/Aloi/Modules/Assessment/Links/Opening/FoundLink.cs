namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>Where a link stands for the browser that asks.</summary>
public enum LinkStanding
{
    /// <summary>Nobody has begun it.</summary>
    Unopened,

    /// <summary>Begun in this browser.</summary>
    Here,

    /// <summary>Begun in another one.</summary>
    Elsewhere,

    /// <summary>The act is done, in this browser.</summary>
    Done,

    /// <summary>The act is done, in another one.</summary>
    Used,
    Ended,
    Withdrawn,
    Replaced,
    NotMe,
}

/// <param name="Person">Null once they were erased.</param>
/// <param name="Path">The link's own address.</param>
internal sealed record FoundLink(AssessmentLink Row, LinkPerson? Person, string Path, LinkStanding Standing)
{
    public OpenedLink Opened(string rest, string deviceId) =>
        new(Row.Id, Row.Purpose, Row.CandidacyId, Row.Leaf, Row.MatterId, Person!, Path, rest, deviceId);
}
