using System.Text.Json;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Clr;

/// <summary>
/// A credential in a record: one with its own proofs, a compact token, or an envelope (VC Data Model 2.0, section 4.13.1). What is in the token is
/// looked at when the token is verified.
/// </summary>
internal sealed class ContainedForm : Form
{
    private static readonly ObjectForm Credential = new("VerifiableCredential", () => []);

    public static ContainedForm Instance { get; } = new();

    public override void Check(JsonElement value, string pointer, ShapeFindings findings)
    {
        if (value.ValueKind != JsonValueKind.String && !EnvelopedCredential.Is(value))
        {
            Credential.Check(value, pointer, findings);
        }
    }
}
