using System.Text.Json;
using Aloi.Standards.OpenBadges;
using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.Clr;

/// <summary>
/// Whether a document has the members that CLR Standard 2.0 (appendix B) requires of a ClrCredential, and whether the values have the
/// published forms. The credentials in it are credentials of their own, each to be looked at by itself.
/// </summary>
public static class ClrShape
{
    /// <summary>The type of a learner's record.</summary>
    public const string TypeName = "ClrCredential";

    private static readonly ContextForm Contexts = new(
        [(ClrContexts.ClrPrefix, ClrContexts.Clr), (OpenBadgeContexts.OpenBadgesPrefix, OpenBadgeContexts.OpenBadges)],
        new(
            "une liste : celui des Verifiable Credentials, celui du CLR 2.0, celui d’Open Badges 3.0",
            "a list: that of Verifiable Credentials, that of the CLR 2.0, that of Open Badges 3.0"
        )
    );

    private static readonly ObjectForm Subject = new(
        "ClrSubject",
        () =>
            [
                Optional("id", AbsoluteUri),
                Required("verifiableCredential", Many(ContainedForm.Instance)),
                Optional("identifier", Many(PartForms.Identity)),
                Optional("achievement", Many(BadgeForms.Achievement)),
            ]
    );

    private static readonly ObjectForm Credential = new(
        "VerifiableCredential",
        () =>
            [
                .. CredentialForms.Common,
                .. CredentialForms.OfTwo,
                Required("name", Text),
                Required("credentialSubject", Subject),
                Optional("image", PartForms.Image),
                Optional("partial", TrueOrFalse),
                .. BadgeForms.Endorsements,
            ]
    );

    /// <summary>Whether the document says that it is a learner's record.</summary>
    public static bool IsClr(JsonElement document) => ObjectForm.HasType(document, TypeName);

    /// <summary>The findings, in document order; none means that the shape is right.</summary>
    public static IReadOnlyList<ShapeFinding> Check(JsonElement document)
    {
        var findings = new ShapeFindings();
        if (document.ValueKind == JsonValueKind.Object)
        {
            Contexts.Check(document, "", findings);
            if (!IsClr(document))
            {
                findings.WrongType("/type", TypeName);
            }
        }

        Credential.Check(document, "", findings);
        return findings.All;
    }
}
