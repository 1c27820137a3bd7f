using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>What a presentation in a token must look like (VC-JOSE-COSE section 3.1.2).</summary>
internal static class PresentationForm
{
    /// <summary>The most credentials of one presentation.</summary>
    public const int MaxCredentials = 100;

    private const string Envelope = "EnvelopedVerifiableCredential";

    /// <summary>Null when the form is right, else what is wrong with it.</summary>
    public static VcJwtFinding? Judge(JsonElement presentation)
    {
        if (!JsonMembers.HasText(presentation, "type", "VerifiablePresentation"))
        {
            return new VcJwtFinding(VcJwtProblem.PayloadMalformed, "type");
        }

        var credentials = Credentials(presentation);
        if (credentials.Count > MaxCredentials)
        {
            return new VcJwtFinding(VcJwtProblem.PayloadMalformed, "verifiableCredential");
        }

        foreach (var credential in credentials)
        {
            if (!IsEnvelope(credential))
            {
                return new VcJwtFinding(VcJwtProblem.CredentialUnsecured, JsonMembers.Text(credential, "id") ?? "verifiableCredential");
            }
        }

        return null;
    }

    /// <summary>The credentials, as they stand there.</summary>
    public static IReadOnlyList<JsonElement> Credentials(JsonElement presentation) =>
        JsonMembers.Member(presentation, "verifiableCredential") switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray()],
            { } one => [one],
        };

    // What the data: URL holds is for the verifier of the credential; here it only has to be one with something in it.
    private static bool IsEnvelope(JsonElement credential) =>
        JsonMembers.HasText(credential, "type", Envelope)
        && JsonMembers.Text(credential, "id") is { } id
        && id.StartsWith("data:application/", StringComparison.OrdinalIgnoreCase)
        && id.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
        && comma < id.Length - 1;
}
