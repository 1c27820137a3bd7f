using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>The ways in which a credential designates the person it is about: an identifier, and identities in clear or hashed.</summary>
internal static class SubjectIdentities
{
    private const string Mail = "mailto:";

    /// <summary>Every designation that can be read, of every subject; the sets are bounded by their reader.</summary>
    public static IEnumerable<Recipient> In(JsonElement document) => document.Member("credentialSubject").Set().SelectMany(OfSubject);

    private static IEnumerable<Recipient> OfSubject(JsonElement subject)
    {
        if (JsonMembers.Text(subject, "id") is { } id)
        {
            yield return id.StartsWith(Mail, StringComparison.OrdinalIgnoreCase)
                ? new Recipient(Recipient.EmailType, id[Mail.Length..], Hashed: false)
                : new Recipient(RecipientClaim.IdType, id, Hashed: false);
        }

        foreach (var identity in subject.Member("identifier").Set())
        {
            if (Read(identity) is { } recipient)
            {
                yield return recipient;
            }
        }
    }

    private static Recipient? Read(JsonElement identity) =>
        JsonMembers.Text(identity, "identityType") is { } type && JsonMembers.Text(identity, "identityHash") is { } value
            ? new Recipient(RecipientClaim.KindOf(type), value, IsHashed(identity), JsonMembers.Text(identity, "salt"))
            : null;

    private static bool IsHashed(JsonElement identity) => identity.Member("hashed").ValueKind == JsonValueKind.True;
}
