using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// The members that point to further services and statements, each one or more objects with a type (VC Data Model 2.0 sections 4.10, 4.11, 5.4, 5.5
/// and 5.6; 1.1 asks some more of them for an id).
/// </summary>
internal static class ServiceRules
{
    private const int MostOfOneKind = 100;

    private static readonly Service[] Services =
    [
        new("credentialStatus", IdSinceSecond: false, IdInFirst: true),
        new("credentialSchema", IdSinceSecond: true, IdInFirst: true),
        new("refreshService", IdSinceSecond: false, IdInFirst: true),
        new("termsOfUse", IdSinceSecond: false, IdInFirst: false),
        new("evidence", IdSinceSecond: false, IdInFirst: false),
    ];

    internal static void Check(JsonElement credential, bool isFirstVersion, CredentialFindings findings)
    {
        foreach (var service in Services)
        {
            if (JsonMembers.Member(credential, service.Name) is { } value)
            {
                CheckAll(value, service, isFirstVersion, findings);
            }
        }
    }

    private static void CheckAll(JsonElement value, Service service, bool isFirstVersion, CredentialFindings findings)
    {
        var pointer = "/" + service.Name;
        var needsId = isFirstVersion ? service.IdInFirst : service.IdSinceSecond;
        if (value.ValueKind != JsonValueKind.Array)
        {
            CheckOne(value, pointer, needsId, findings);
            return;
        }

        foreach (var (index, one) in value.EnumerateArray().Take(MostOfOneKind).Index())
        {
            CheckOne(one, $"{pointer}/{index}", needsId, findings);
        }
    }

    private static void CheckOne(JsonElement value, string pointer, bool needsId, CredentialFindings findings)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm(pointer, CredentialShapeSentences.AnObject);
            return;
        }

        TypeRules.CheckPresent(value, pointer, findings);
        PartyRules.CheckId(value, pointer, findings);
        if (needsId && JsonMembers.Member(value, "id") is null)
        {
            findings.Missing(pointer + "/id");
        }
    }

    private sealed record Service(string Name, bool IdSinceSecond, bool IdInFirst);
}
