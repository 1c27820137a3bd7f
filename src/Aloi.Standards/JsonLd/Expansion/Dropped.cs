using System.Diagnostics.CodeAnalysis;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>
/// The refusal of what leads to no quad (VC Data Integrity section 2.4.3): left in, anybody could add it to a signed document and the
/// signature would still hold.
/// </summary>
internal static class Dropped
{
    [DoesNotReturn]
    internal static void Refuse(string what) =>
        throw new JsonLdException(
            "dropped term",
            $"\"{what}\" stands for nothing in this document's contexts, so no signature would cover it.",
            what
        );
}
