namespace Aloi.Modules.Achievements.Contracts;

/// <summary>The mandatory elements of a micro-credential (Council Recommendation 2022/C 243/02, annex I), in its order.</summary>
public enum EuElement
{
    Learner,
    Title,
    Country,
    AwardingBody,
    DateOfIssuing,
    Outcomes,
    Workload,
    Level,
    Assessment,
    Participation,
    Quality,
}

public sealed record EuElementState(EuElement Element, bool IsFilled);

/// <summary>How complete a definition is by that list. Learner and date come with every proof.</summary>
public static class EuElements
{
    public static IReadOnlyList<EuElementState> Of(AchievementFile file) =>
        Of(
            new EuParts
            {
                HasTitle = true,
                HasCountry = file.Issuer.Country is not null,
                HasOutcomes = file.Achievement.Outcomes.Count > 0,
                HasWorkload = file.Achievement.Workload is not null,
                HasLevel = file.Achievement.Eqf is not null,
                HasAssessment = true,
                HasParticipation = file.Achievement.Participation is not null,
                HasQuality = file.Achievement.Quality is not null,
            }
        );

    public static IReadOnlyList<EuElementState> Of(EuParts parts) =>
        [
            new(EuElement.Learner, true),
            new(EuElement.Title, parts.HasTitle),
            new(EuElement.Country, parts.HasCountry),
            new(EuElement.AwardingBody, true),
            new(EuElement.DateOfIssuing, true),
            new(EuElement.Outcomes, parts.HasOutcomes),
            new(EuElement.Workload, parts.HasWorkload),
            new(EuElement.Level, parts.HasLevel),
            new(EuElement.Assessment, parts.HasAssessment),
            new(EuElement.Participation, parts.HasParticipation),
            new(EuElement.Quality, parts.HasQuality),
        ];
}

/// <summary>What is there of a definition that may be unfinished.</summary>
public sealed record EuParts
{
    public bool HasTitle { get; init; }
    public bool HasCountry { get; init; }
    public bool HasOutcomes { get; init; }
    public bool HasWorkload { get; init; }
    public bool HasLevel { get; init; }

    /// <summary>The type of assessment is read off the protocol, which says how it was assessed better than a word could.</summary>
    public bool HasAssessment { get; init; }
    public bool HasParticipation { get; init; }
    public bool HasQuality { get; init; }
}
