using System.Text.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.OpenBadges;

/// <summary>What a credential in a record says of itself, before it is verified. A token is not opened for that.</summary>
internal static class ContainedReader
{
    public static ContainedSummary Read(JsonElement credential)
    {
        var achievement = credential.Member("credentialSubject").One().Member("achievement").One();

        // The id of an envelope is the whole token and names nothing.
        return new ContainedSummary(
            EnvelopedCredential.Is(credential) ? null : credential.Text("id"),
            achievement.Text("name") ?? credential.Text("name"),
            credential.Member("issuer").One().Text("name")
        );
    }
}
