using System.Text;
using System.Text.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.JsonLd;

internal static class LinkedData
{
    /// <summary>The canonical lines of a document.</summary>
    internal static string[] Lines(string json, bool refuseDroppedTerms = false, ContextLibrary? contexts = null)
    {
        using var document = JsonDocument.Parse(json);
        var canonical = LinkedDataCanonicalizer.Canonicalize(
            document.RootElement,
            contexts ?? ContextLibrary.Published,
            refuseDroppedTerms
        );
        return Encoding.UTF8.GetString(canonical).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    internal static JsonLdException Refused(string json, bool refuseDroppedTerms = false) =>
        Should.Throw<JsonLdException>(() => Lines(json, refuseDroppedTerms));

    /// <summary>A credential with these further members.</summary>
    internal static string Credential(string members, string subjectMembers = "\"id\": \"did:example:subject\"") =>
        $$"""
            {
              "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
              ],
              "id": "urn:uuid:4b0e2f2a-6a0c-4d62-9b8e-6f7f0f6b2c11",
              "type": ["VerifiableCredential", "OpenBadgeCredential"],
              "issuer": "did:example:issuer",
              {{members}}
              "credentialSubject": { "type": "AchievementSubject", {{subjectMembers}} }
            }
            """;
}
