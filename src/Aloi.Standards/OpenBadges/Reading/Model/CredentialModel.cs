using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>From JSON to the model: what all credentials have in common.</summary>
internal static class CredentialModel
{
    private const string BitstringEntry = "BitstringStatusListEntry";

    /// <summary>VC Data Model 2.0 says validFrom, 1.1 issuanceDate. A date that cannot be read is the first instant there is.</summary>
    public static DateTimeOffset ValidFrom(JsonElement document) =>
        document.Moment("validFrom") ?? document.Moment("issuanceDate") ?? default;

    public static Profile Issuer(JsonElement document) => ProfileModel.Read(document.Member("issuer").One());

    /// <summary>The credential with the members that none has to have.</summary>
    public static T WithOptional<T>(T credential, JsonElement document)
        where T : VerifiableCredential
    {
        VerifiableCredential common = credential;
        return (T)(
            common with
            {
                Description = document.RawText("description"),
                ValidUntil = document.Moment("validUntil") ?? document.Moment("expirationDate"),
                AwardedDate = document.Moment("awardedDate"),
                Evidence = document.Objects("evidence", ReadEvidence),
                Schemas = document.Objects("credentialSchema", s => new CredentialSchema(s.RequiredText("id"), s.RequiredText("type"))),
                Statuses = [.. document.Objects("credentialStatus", ReadBit).OfType<BitstringStatusEntry>()],
                OtherStatuses =
                [
                    .. document
                        .Objects("credentialStatus", s => ReadBit(s) is null ? ReadReference(s) : null)
                        .OfType<CredentialReference>(),
                ],
                RefreshService = document.Object("refreshService", ReadReference),
                TermsOfUse = document.Objects("termsOfUse", ReadReference),
            }
        );
    }

    private static CredentialReference ReadReference(JsonElement value) => new(value.RequiredText("type"), value.RawText("id"));

    // An entry whose place in the list is not a number is kept by its type: what it says is for the status check.
    private static BitstringStatusEntry? ReadBit(JsonElement status) =>
        JsonMembers.HasText(status, "type", BitstringEntry)
        && long.TryParse(status.RawText("statusListIndex"), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new BitstringStatusEntry(status.RequiredText("statusListCredential"), index, status.RequiredText("statusPurpose"))
            : null;

    private static Evidence ReadEvidence(JsonElement evidence) =>
        new()
        {
            Id = evidence.RawText("id"),
            Name = evidence.RawText("name"),
            Narrative = evidence.RawText("narrative"),
            Description = evidence.RawText("description"),
            Genre = evidence.RawText("genre"),
            Audience = evidence.RawText("audience"),
        };
}
