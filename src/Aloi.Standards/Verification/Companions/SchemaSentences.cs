namespace Aloi.Standards.Verification;

/// <summary>The sentences about the schemas that a credential names.</summary>
internal static class SchemaSentences
{
    public static Sentence Conforms { get; } =
        new("L’attestation est conforme au schéma qu’elle cite.", "The credential conforms to the schema that it names.");

    public static Sentence Violated(string where, string keyword) =>
        new(
            $"L’attestation ne suit pas le schéma qu’elle cite, à l’endroit « {where} » (règle « {keyword} »).",
            $"The credential does not follow the schema that it names, at “{where}” (rule “{keyword}”)."
        );

    public static Sentence NotRead(Sentence why) =>
        new(
            $"Le schéma que l’attestation cite n’a pas pu être lu : {why.French} Les membres obligatoires ont été vérifiés par ailleurs.",
            $"The schema that the credential names could not be read: {why.English} The required members were checked elsewhere."
        );

    public static Sentence NotASchema { get; } =
        new(
            "Ce que l’attestation cite comme schéma n’en est pas un : il n’a pas pu être appliqué.",
            "What the credential names as a schema is not one: it could not be applied."
        );

    public static Sentence UnsupportedType(string type) =>
        new(
            $"Ce genre de schéma n’est pas pris en charge : {type}. Il n’a pas été appliqué.",
            $"This kind of schema is not supported: {type}. It was not applied."
        );

    public static Sentence UnsupportedKeyword(string keyword) =>
        new(
            $"Le schéma emploie une règle qui n’est pas prise en charge : {keyword}. Il n’a pas été appliqué.",
            $"The schema uses a rule that is not supported: {keyword}. It was not applied."
        );

    public static Sentence TooMuchWork { get; } =
        new(
            "Le schéma demande un travail démesuré : il n’a pas été appliqué.",
            "The schema asks for unreasonable work: it was not applied."
        );
}
