using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>Reads one key of a document, in the forms that occur (Controlled Identifiers 1.0 sections 2.2.2 and 2.2.3).</summary>
internal static class VerificationMethodReader
{
    /// <summary>Null when the element is not a verification method at all. A key that cannot be read stays in the document, with the reason.</summary>
    internal static VerificationMethod? Read(JsonElement element, string documentId)
    {
        if (
            JsonMembers.Text(element, "id") is not { Length: > 0 } id
            || JsonMembers.Text(element, "type") is not { Length: > 0 } type
            || JsonMembers.Text(element, "controller") is not { Length: > 0 } controller
        )
        {
            return null;
        }

        // An end that cannot be read must not become no end at all.
        if (!TryReadInstant(element, "expires", out var expires) || !TryReadInstant(element, "revoked", out var revoked))
        {
            return null;
        }

        var key = VerificationMaterial.Read(element, type, out var problem);
        return new VerificationMethod(Absolute(id, documentId), type, controller)
        {
            Key = key,
            KeyProblem = problem,
            Expires = expires,
            Revoked = revoked,
        };
    }

    internal static string Absolute(string id, string documentId) => id.StartsWith('#') ? documentId + id : id;

    private static bool TryReadInstant(JsonElement element, string name, out DateTimeOffset? instant)
    {
        instant = null;
        if (JsonMembers.Member(element, name) is not { } value)
        {
            return true;
        }

        if (!XsdDateTime.TryParse(JsonMembers.Text(value), out var parsed))
        {
            return false;
        }

        instant = parsed;
        return true;
    }
}
