namespace Aloi.Standards.Verification;

/// <summary>The sentences about documents of which their holder shows a part.</summary>
internal static class DisclosureSentences
{
    public static Sentence MandatoryMissing { get; } =
        new("Il manque une partie que l’émetteur a rendue obligatoire.", "A part that the issuer made mandatory is missing.");

    public static Sentence NotDerived { get; } =
        new(
            "C’est l’original, que son titulaire garde pour lui. Demandez-lui la version à montrer : elle seule se vérifie.",
            "This is the original, which its holder keeps. Ask for the version made to be shown: only that one can be checked."
        );
}
