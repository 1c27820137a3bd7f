using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Assessed;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>Everything about one holder's credential that the template does not know.</summary>
internal sealed record BadgeOrder(string Uri, SatisfiedCandidacy Candidacy, MemberInfo Member, BitstringStatusEntry? Status)
{
    /// <summary>The sealed minutes of juries that decided.</summary>
    public IEnumerable<JuryMinutesInfo> Minutes { get; init; } = [];
}

/// <summary>Builds the credential of one holder, unsigned.</summary>
internal static class BadgeBuilder
{
    public static AchievementCredential Build(BadgeTemplate template, BadgeOrder order, Ids ids) =>
        new()
        {
            Id = order.Uri,
            Name = template.Definition.Name,
            Issuer = template.Issuer,

            // The day it was earned, and not the second of signing: a verifier whose clock is late must not find it not yet valid.
            ValidFrom = In(template.Zone, order.Candidacy.SatisfiedAt),
            AwardedDate = In(template.Zone, order.Candidacy.SatisfiedAt),
            ValidUntil = template.Definition.Validity is { } validity
                ? In(template.Zone, validity.AddTo(order.Candidacy.SatisfiedAt, template.Zone))
                : null,
            Subject = Subject(template, order, ids),
            Evidence = [template.Protocol, .. EvidenceParts.Of(order.Candidacy.Verdict), .. EvidenceParts.Of(order.Minutes, template)],
            Schemas = [CredentialSchema.AchievementCredential],
            Statuses = order.Status is { } status ? [status] : [],
        };

    private static DateTimeOffset In(TimeZoneInfo zone, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    private static AchievementSubject Subject(BadgeTemplate template, BadgeOrder order, Ids ids) =>
        new()
        {
            Identifiers = Identifiers(template.Definition.Kind, order, ids),
            Achievement = template.Achievement,
            Narrative = NarrativeOf(template, order.Candidacy.Verdict),
            Results = [.. Results(template, order.Candidacy.Verdict)],
        };

    /// <summary>What it rests on, then each step with how many people, how many of them from outside, and when. Nobody is named, nor their capacity.</summary>
    private static string NarrativeOf(BadgeTemplate template, Verdict verdict)
    {
        var mix = TextCatalog.Get(template.Language, "credentials.badge.proven", ProtocolSentences.Mix(verdict.Mix, template.Language));
        return $"{mix}\n\n{new StepWords(template.Language).Lines(AssessmentStep.Of(verdict))}";
    }

    /// <summary>
    /// The address hashed with a salt of this credential alone, so that two badges of one person cannot be linked; the clear name where the
    /// proof is of a competence, which is worth little without the name of whoever has it.
    /// </summary>
    private static List<IdentityObject> Identifiers(AchievementKind kind, BadgeOrder order, Ids ids)
    {
        var identifiers = new List<IdentityObject>();
        var name = order.Member.FullName;
        if (order.Member.Email is { Length: > 0 } email)
        {
            identifiers.Add(HashedIdentity.Hash(IdentityObject.EmailType, email, ids.NewSecret()));
        }

        if (kind == AchievementKind.Competence && name.Length > 0)
        {
            identifiers.Add(IdentityObject.ClearName(name));
        }

        if (identifiers.Count == 0)
        {
            // Someone without a mailbox: the hashed name, or where even that is unknown a value that only this credential bears.
            var value = name.Length > 0 ? name : order.Uri;
            identifiers.Add(HashedIdentity.Hash(name.Length > 0 ? IdentityObject.NameType : "identifier", value, ids.NewSecret()));
        }

        return identifiers;
    }

    /// <summary>Only what was achieved: a score that did not count is nobody's business.</summary>
    private static IEnumerable<Result> Results(BadgeTemplate template, Verdict verdict)
    {
        var achievement = template.Achievement.Id;
        foreach (var node in verdict.Nodes.Where(n => n is { State: NodeState.Satisfied, IsWaived: false, Reason: Reason.Met }))
        {
            if (node.Node is Leaf leaf)
            {
                var isMeasured = leaf is OnlineAssessment or Attendance;
                yield return new Result
                {
                    ResultDescription = ResultDescriptions.IdOf(achievement, leaf),
                    Value = isMeasured ? ResultDescriptions.Number(node.Have) : null,
                    Status = isMeasured ? null : "Completed",
                };
                foreach (var reached in CriterionReached.Of(node))
                {
                    yield return new Result
                    {
                        ResultDescription = ResultDescriptions.IdOf(achievement, leaf, reached.Criterion),
                        AchievedLevel = ResultDescriptions.IdOf(achievement, leaf, reached.Criterion, reached.Level),
                    };
                }
            }
        }

        if (verdict.Level is { } level)
        {
            yield return new Result
            {
                ResultDescription = ResultDescriptions.ProofLevelId(achievement),
                Value = ResultDescriptions.Word(level),
            };
        }
    }
}
