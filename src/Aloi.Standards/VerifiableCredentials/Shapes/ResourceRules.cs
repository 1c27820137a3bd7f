using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>The resources whose content the issuer vouches for (VC Data Model 2.0 section 5.3, Integrity of Related Resources).</summary>
internal static class ResourceRules
{
    private const int MostResources = 1000;

    internal static void Check(JsonElement credential, CredentialFindings findings)
    {
        if (JsonMembers.Member(credential, "relatedResource") is not { } resources)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (resources.ValueKind != JsonValueKind.Array)
        {
            CheckOne(resources, "/relatedResource", seen, findings);
            return;
        }

        foreach (var (index, resource) in resources.EnumerateArray().Take(MostResources).Index())
        {
            CheckOne(resource, $"/relatedResource/{index}", seen, findings);
        }
    }

    private static void CheckOne(JsonElement resource, string pointer, HashSet<string> seen, CredentialFindings findings)
    {
        if (resource.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm(pointer, CredentialShapeSentences.AnObject);
            return;
        }

        CheckIdentity(resource, pointer, seen, findings);
        CheckDigests(resource, pointer, findings);
    }

    private static void CheckIdentity(JsonElement resource, string pointer, HashSet<string> seen, CredentialFindings findings)
    {
        if (JsonMembers.Member(resource, "id") is not { } id)
        {
            findings.Missing(pointer + "/id");
        }
        else if (!CommonForms.IsUri(id))
        {
            findings.WrongForm(pointer + "/id", CredentialShapeSentences.Address);
        }
        else if (!seen.Add(JsonMembers.Text(id)!))
        {
            findings.Add(pointer + "/id", "not-unique", CredentialShapeSentences.NotUnique(JsonMembers.Text(id)!));
        }
    }

    private static void CheckDigests(JsonElement resource, string pointer, CredentialFindings findings)
    {
        var integrity = JsonMembers.Member(resource, "digestSRI");
        var multibase = JsonMembers.Member(resource, "digestMultibase");
        if (integrity is null && multibase is null)
        {
            findings.Add(pointer, "no-digest", CredentialShapeSentences.NoDigest(pointer));
        }

        if (integrity is { } sri && !ResourceDigest.IsIntegrity(JsonMembers.Text(sri)))
        {
            findings.WrongForm(pointer + "/digestSRI", CredentialShapeSentences.Digest);
        }

        if (multibase is { } digest && !ResourceDigest.IsMultibase(JsonMembers.Text(digest)))
        {
            findings.WrongForm(pointer + "/digestMultibase", CredentialShapeSentences.Digest);
        }
    }
}
