namespace Aloi.Standards.Verification;

/// <summary>The sentences about a credential that is not a badge.</summary>
internal static class GeneralSentences
{
    public static Sentence ShapeConforms { get; } =
        new("Le document a la forme d’une attestation vérifiable.", "The document has the shape of a verifiable credential.");

    public static Sentence NotABadge { get; } =
        new(
            "C’est une attestation, mais pas un badge : ce qu’elle affirme n’est pas interprété ici.",
            "It is a credential, but not a badge: what it claims is not interpreted here."
        );

    public static Sentence SubjectNamed { get; } =
        new("L’attestation désigne ce dont elle parle.", "The credential designates what it is about.");

    public static Sentence SubjectUnnamed { get; } =
        new(
            "L’attestation ne désigne pas ce dont elle parle : elle vaut pour qui la porte.",
            "The credential does not designate what it is about: it is for whoever bears it."
        );
}
