using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>An endorsement that travels inside something else.</summary>
/// <param name="Document">The endorsement; a text when it is a token.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Endorsed">What it may endorse of that in which it stands, by identifier.</param>
internal sealed record Endorsement(JsonElement Document, string Pointer, IReadOnlyList<(string? Id, Sentence Name)> Endorsed)
{
    /// <summary>
    /// The endorsements of the credential, of its achievement, and of the profiles of the issuer and of whoever defined the achievement. One
    /// that stands with the credential may also be about the person or about the achievement.
    /// </summary>
    public static IEnumerable<Endorsement> In(JsonElement document)
    {
        var subject = document.Member("credentialSubject").One();
        var achievement = subject.Member("achievement").One();
        var ofAchievement = (Id(achievement), EndorsementSentences.Achievement);
        return
        [
            .. Of(
                document,
                "",
                [(Id(document), EndorsementSentences.Credential), ofAchievement, (Id(subject), EndorsementSentences.Holder)]
            ),
            .. Of(achievement, "/credentialSubject/achievement", [ofAchievement]),
            .. OfProfile(document, "/issuer", EndorsementSentences.Issuer),
            .. OfProfile(achievement, "/credentialSubject/achievement/creator", EndorsementSentences.Creator),
        ];
    }

    /// <summary>What it endorses of that in which it stands, once it was opened; null when it names something else.</summary>
    public Sentence? What(JsonElement opened)
    {
        var about = Examination.IdentifierOf(opened, "credentialSubject");
        foreach (var (id, name) in Endorsed)
        {
            if (about is not null && string.Equals(id, about, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }

    private static IEnumerable<Endorsement> OfProfile(JsonElement owner, string place, Sentence name)
    {
        var profile = owner.Member(place[(place.LastIndexOf('/') + 1)..]).One();
        return Of(profile, place, [(Id(profile), name)]);
    }

    private static IEnumerable<Endorsement> Of(JsonElement owner, string place, IReadOnlyList<(string? Id, Sentence Name)> endorsed)
    {
        foreach (var document in owner.Member("endorsement").Set())
        {
            yield return new Endorsement(document, place + "/endorsement", endorsed);
        }

        foreach (var token in owner.Member("endorsementJwt").Set())
        {
            yield return new Endorsement(token, place + "/endorsementJwt", endorsed);
        }
    }

    private static string? Id(JsonElement value) => JsonMembers.Text(value, "id");
}
