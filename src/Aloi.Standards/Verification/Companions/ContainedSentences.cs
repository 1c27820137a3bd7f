namespace Aloi.Standards.Verification;

/// <summary>The sentences about the credentials inside a learner's record.</summary>
internal static class ContainedSentences
{
    public static Sentence ShapeConforms { get; } =
        new(
            "Le document a la forme d’un dossier d’apprentissage (CLR 2.0).",
            "The document has the shape of a learner's record (CLR 2.0)."
        );

    public static Sentence SubjectIdentified { get; } =
        new("Le dossier contient des attestations et désigne la personne.", "The record holds credentials and designates the person.");

    public static Sentence Empty { get; } = new("Le dossier ne contient aucune attestation.", "The record holds no credential.");

    public static Sentence Verified(string title, string issuer) =>
        new($"Dans le dossier : « {title} », de {issuer}, est valable.", $"In the record: “{title}”, by {issuer}, is valid.");

    public static Sentence Lapsed(string title, Sentence why) =>
        new($"Dans le dossier : « {title} » n’est plus valable. {why.French}", $"In the record: “{title}” is not valid now. {why.English}");

    public static Sentence Invalid(string title, Sentence why) =>
        new(
            $"Dans le dossier : « {title} » ne peut pas être crue. {why.French}",
            $"In the record: “{title}” cannot be believed. {why.English}"
        );

    public static Sentence NotChecked(string title, Sentence why) =>
        new(
            $"Dans le dossier : « {title} » n’a pas pu être vérifiée. {why.French}",
            $"In the record: “{title}” could not be checked. {why.English}"
        );

    public static Sentence Unsupported { get; } =
        new(
            "Une partie du dossier n’est pas une attestation qui se lise ici : elle n’a pas été vérifiée.",
            "A part of the record is no credential that can be read here: it was not checked."
        );

    public static Sentence Nested { get; } =
        new(
            "Le dossier contient un autre dossier, dont le contenu n’a pas été examiné.",
            "The record holds another record, whose content was not examined."
        );

    public static Sentence Left { get; } =
        new("D’autres attestations du dossier n’ont pas été examinées.", "Further credentials of the record were not examined.");
}
