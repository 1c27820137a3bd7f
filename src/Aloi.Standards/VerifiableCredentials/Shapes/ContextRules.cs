using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>The contexts of a credential or a presentation (VC Data Model 2.0 section 4.3).</summary>
internal static class ContextRules
{
    private const int MostContexts = 64;

    /// <summary>Checks them, and answers whether the document follows VC Data Model 1.1.</summary>
    internal static bool Check(JsonElement document, CredentialFindings findings)
    {
        if (JsonMembers.Member(document, "@context") is not { } contexts)
        {
            findings.Missing("/@context");
            return false;
        }

        var first = CredentialShape.First(contexts);
        if (first is not (CredentialShape.FirstVersion or CredentialShape.SecondVersion))
        {
            findings.Add("/@context/0", "wrong-context", CredentialShapeSentences.FirstContext(CredentialShape.SecondVersion));
        }

        CheckEntries(contexts, findings);
        return first is CredentialShape.FirstVersion;
    }

    private static void CheckEntries(JsonElement contexts, CredentialFindings findings)
    {
        if (contexts.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var (index, entry) in contexts.EnumerateArray().Take(MostContexts).Index().Skip(1))
        {
            if (entry.ValueKind != JsonValueKind.Object && !CommonForms.IsUri(entry))
            {
                findings.WrongForm($"/@context/{index}", CredentialShapeSentences.ContextEntry);
            }
        }
    }
}
