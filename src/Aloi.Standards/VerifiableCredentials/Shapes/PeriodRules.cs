using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>From when to when a credential is valid (VC Data Model 2.0 section 4.9; 1.1 sections 4.5 and 4.6).</summary>
internal static class PeriodRules
{
    internal static void Check(JsonElement credential, bool isFirstVersion, CredentialFindings findings)
    {
        var (start, end) = isFirstVersion ? ("issuanceDate", "expirationDate") : ("validFrom", "validUntil");
        if (isFirstVersion && JsonMembers.Member(credential, start) is null)
        {
            findings.Missing("/" + start);
        }

        var from = Read(credential, start, findings);
        var until = Read(credential, end, findings);
        if (until < from)
        {
            findings.Add("/" + end, "ends-before-it-starts", CredentialShapeSentences.EndsBeforeItStarts);
        }
    }

    private static DateTimeOffset? Read(JsonElement credential, string name, CredentialFindings findings)
    {
        if (JsonMembers.Member(credential, name) is not { } value)
        {
            return null;
        }

        if (CredentialInstant.TryParse(JsonMembers.Text(value), out var instant))
        {
            return instant;
        }

        findings.WrongForm("/" + name, CredentialShapeSentences.Instant);
        return null;
    }
}
