using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>Identifiers, the issuer and the subjects (VC Data Model 2.0 sections 4.4, 4.7 and 4.8).</summary>
internal static class PartyRules
{
    private const int MostSubjects = 1000;

    /// <summary>An <c>id</c>, where there is one, is a single address.</summary>
    internal static void CheckId(JsonElement owner, string pointer, CredentialFindings findings)
    {
        if (JsonMembers.Member(owner, "id") is { } id && !CommonForms.IsUri(id))
        {
            findings.WrongForm(pointer + "/id", CredentialShapeSentences.Address);
        }
    }

    /// <summary>An address, or an object whose id is one: the issuer, and the holder of a presentation.</summary>
    internal static void CheckParty(JsonElement party, string pointer, CredentialFindings findings)
    {
        var id = party.ValueKind == JsonValueKind.Object ? JsonMembers.Member(party, "id") : party;
        if (id is not { } address || !CommonForms.IsUri(address))
        {
            findings.WrongForm(pointer, CredentialShapeSentences.AddressOrObject);
        }
    }

    internal static void CheckIssuer(JsonElement credential, bool isFirstVersion, CredentialFindings findings)
    {
        if (JsonMembers.Member(credential, "issuer") is not { } issuer)
        {
            findings.Missing("/issuer");
            return;
        }

        CheckParty(issuer, "/issuer", findings);
        TextRules.Check(issuer, "/issuer", isFirstVersion, findings);
    }

    /// <summary>One or more objects, each of which says something.</summary>
    internal static void CheckSubjects(JsonElement credential, CredentialFindings findings)
    {
        if (JsonMembers.Member(credential, "credentialSubject") is not { } subjects)
        {
            findings.Missing("/credentialSubject");
        }
        else if (subjects.ValueKind != JsonValueKind.Array)
        {
            CheckSubject(subjects, "/credentialSubject", findings);
        }
        else if (subjects.GetArrayLength() == 0)
        {
            Empty("/credentialSubject", findings);
        }
        else
        {
            foreach (var (index, subject) in subjects.EnumerateArray().Take(MostSubjects).Index())
            {
                CheckSubject(subject, $"/credentialSubject/{index}", findings);
            }
        }
    }

    private static void CheckSubject(JsonElement subject, string pointer, CredentialFindings findings)
    {
        if (subject.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm(pointer, CredentialShapeSentences.AnObject);
        }
        else if (subject.GetPropertyCount() == 0)
        {
            Empty(pointer, findings);
        }
        else
        {
            CheckId(subject, pointer, findings);
        }
    }

    private static void Empty(string pointer, CredentialFindings findings) =>
        findings.Add(pointer, "empty", CredentialShapeSentences.MustBe(pointer, CredentialShapeSentences.NotEmpty));
}
