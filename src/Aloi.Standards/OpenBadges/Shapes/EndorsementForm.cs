using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>An endorsement inside something else: a credential with contexts of its own, so that it can be taken out and verified alone.</summary>
internal sealed class EndorsementForm : Form
{
    public static EndorsementForm Instance { get; } = new();

    public override void Check(JsonElement value, string pointer, ShapeFindings findings)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm(pointer, new("un objet", "an object"));
            return;
        }

        var isFirstVersion = ContextForm.OpenBadges.Check(value, pointer, findings);
        if (!ObjectForm.HasType(value, "EndorsementCredential"))
        {
            findings.WrongType($"{pointer}/type", "EndorsementCredential");
        }

        CredentialForms.Endorsement(isFirstVersion).Check(value, pointer, findings);
    }
}
