using System.Text.Json;
using Aloi.Standards.Clr;

namespace Aloi.Standards.OpenBadges;

/// <summary>Reads from any JSON document what it says as a badge (Open Badges 3.0, appendix B), without ever failing on its shape.</summary>
public static class OpenBadgeReader
{
    /// <summary>The summary of <paramref name="document"/>; what cannot be found is null or empty.</summary>
    public static OpenBadgeSummary Read(JsonElement document)
    {
        var subject = document.Member("credentialSubject").One();

        // A record speaks of many achievements: none of them is what it is called after.
        var isClr = ClrShape.IsClr(document);
        var achievement = isClr ? default : subject.Member("achievement").One();
        var criteria = achievement.Member("criteria").One();
        var image = document.Member("image").One().Identifier() ?? achievement.Member("image").One().Identifier();
        return new OpenBadgeSummary
        {
            Id = document.Text("id"),
            Title = achievement.Text("name") ?? document.Text("name"),
            Description = achievement.Text("description") ?? document.Text("description"),
            Language = achievement.Text("inLanguage"),
            AchievementId = achievement.Identifier(),
            AchievementType = achievement.Text("achievementType"),
            Image = image.AsLink(),
            Issuer = ReadIssuer(document.Member("issuer").One()),
            Holder = ReadHolder(subject),
            Criteria = criteria.Text("narrative"),
            CriteriaUrl = criteria.Identifier().AsLink(),
            AwardedDate = document.Instant("awardedDate"),
            ValidFrom = document.Instant("validFrom") ?? document.Instant("issuanceDate"),
            ValidUntil = document.Instant("validUntil") ?? document.Instant("expirationDate"),
            Evidence = [.. document.Member("evidence").Set().Select(ReadEvidence)],
            Results = ReadResults(subject, achievement),
            Alignments = [.. achievement.Member("alignment").Set().Select(ReadAlignment)],
            Award = ReadAward(subject, achievement),
            Contained = isClr ? [.. subject.Member("verifiableCredential").Set().Select(ContainedReader.Read)] : [],
        };
    }

    private static AwardSummary ReadAward(JsonElement subject, JsonElement achievement) =>
        new()
        {
            Narrative = subject.Text("narrative"),
            Role = subject.Text("role"),
            Term = subject.Text("term"),
            LicenseNumber = subject.Text("licenseNumber"),
            CreditsEarned = subject.Text("creditsEarned"),
            CreditsAvailable = achievement.Text("creditsAvailable"),
            ActivityStartDate = subject.Instant("activityStartDate"),
            ActivityEndDate = subject.Instant("activityEndDate"),
        };

    private static IssuerSummary ReadIssuer(JsonElement issuer) =>
        new(issuer.Identifier(), issuer.Text("name"), issuer.Text("url").AsLink());

    private static HolderSummary ReadHolder(JsonElement subject)
    {
        string? name = null;
        var hashed = false;
        foreach (var identity in subject.Member("identifier").Set())
        {
            if (identity.Member("hashed").ValueKind == JsonValueKind.True)
            {
                hashed = true;
            }
            else if (string.Equals(identity.Text("identityType"), IdentityObject.NameType, StringComparison.Ordinal))
            {
                name ??= identity.Text("identityHash");
            }
        }

        return new HolderSummary(subject.Identifier(), name ?? subject.Text("name"), hashed);
    }

    private static EvidenceSummary ReadEvidence(JsonElement evidence)
    {
        var id = evidence.Identifier();
        return new EvidenceSummary(
            id,
            id.AsLink(),
            evidence.Text("name"),
            evidence.Text("narrative") ?? evidence.Text("description"),
            evidence.Text("genre")
        )
        {
            Audience = evidence.Text("audience"),
        };
    }

    private static AlignmentSummary ReadAlignment(JsonElement alignment) =>
        new(alignment.Text("targetName"), alignment.Text("targetUrl"), alignment.Text("targetFramework"), alignment.Text("targetCode"))
        {
            Description = alignment.Text("targetDescription"),
            Type = alignment.Text("targetType"),
        };

    private static List<ResultSummary> ReadResults(JsonElement subject, JsonElement achievement)
    {
        var descriptions = achievement.Member("resultDescription").Set().ToList();
        var results = new List<ResultSummary>();
        foreach (var result in subject.Member("result").Set())
        {
            var wanted = result.Member("resultDescription").One().Identifier();
            var description = descriptions.FindAll(d =>
                wanted is not null && string.Equals(d.Identifier(), wanted, StringComparison.Ordinal)
            );
            results.Add(
                new ResultSummary(
                    First(description, "name"),
                    result.Text("value"),
                    result.Text("status"),
                    First(description, "requiredValue"),
                    First(description, "valueMax"),
                    First(description, "resultType")
                )
                {
                    Minimum = First(description, "valueMin"),
                    Level = LevelName(description, result.Member("achievedLevel").One().Identifier()),
                    RequiredLevel = LevelName(description, First(description, "requiredLevel")),
                }
            );
        }

        return results;
    }

    // Objects with the same identifier are one node, which a holder can divide without the signature noticing: all of them are looked at.
    private static string? First(List<JsonElement> parts, string name) =>
        parts
            .Select(part =>
                part.Member(name).One().ValueKind == JsonValueKind.Object ? part.Member(name).One().Identifier() : part.Text(name)
            )
            .FirstOrDefault(text => text is not null);

    private static string? LevelName(List<JsonElement> description, string? id)
    {
        foreach (var level in description.SelectMany(part => part.Member("rubricCriterionLevel").Set()))
        {
            if (id is not null && string.Equals(level.Identifier(), id, StringComparison.Ordinal))
            {
                return level.Text("name");
            }
        }

        return null;
    }
}
