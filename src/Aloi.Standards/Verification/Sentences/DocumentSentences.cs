namespace Aloi.Standards.Verification;

/// <summary>The sentences about the document itself: its JSON, its shape, its dates and what travels with it.</summary>
internal static class DocumentSentences
{
    public static Sentence Read { get; } = new("Le fichier est lisible.", "The file can be read.");

    public static Sentence NotJson { get; } =
        new("Ce n’est pas un document JSON : rien ne peut y être lu.", "This is not a JSON document: nothing in it can be read.");

    public static Sentence DuplicateKey(string key) =>
        new(
            $"« {key} » y est écrit deux fois : deux lecteurs pourraient y lire deux choses différentes.",
            $"“{key}” is written twice in it: two readers could read two different things."
        );

    public static Sentence TooDeep { get; } =
        new("Le document est trop profond pour une attestation.", "The document is nested too deeply for a credential.");

    public static Sentence TooLarge { get; } =
        new("Le document est trop volumineux pour une attestation.", "The document is too large for a credential.");

    public static Sentence ShapeConforms { get; } =
        new("Le document a la forme d’un Open Badge 3.0.", "The document has the shape of an Open Badge 3.0.");

    public static Sentence SubjectIdentified { get; } =
        new(
            "L’attestation dit ce qui a été acquis et désigne la personne.",
            "The credential says what was achieved and designates the person."
        );

    public static Sentence SubjectAnonymous { get; } =
        new(
            "L’attestation ne désigne personne : ni identifiant, ni identité.",
            "The credential designates nobody: neither an id nor an identity."
        );

    public static Sentence SubjectMissing { get; } =
        new("L’attestation ne dit pas ce qui a été acquis.", "The credential does not say what was achieved.");

    public static Sentence DatesCurrent { get; } = new("L’attestation est en cours de validité.", "The credential is within its dates.");

    public static Sentence NotYetValid(string from) =>
        new(
            $"L’attestation n’est pas encore valable : elle le sera le {from}.",
            $"The credential is not valid yet: it will be from {from}."
        );

    public static Sentence Expired(string until) =>
        new($"L’attestation n’est plus valable depuis le {until}.", $"The credential expired on {until}.");

    public static Sentence DatesUnreadable { get; } =
        new(
            "Les dates de validité manquent ou ne se lisent pas : la validité à ce jour n’a pas pu être vérifiée.",
            "The validity dates are missing or cannot be read: validity today could not be checked."
        );

    public static Sentence LogIncluded { get; } =
        new("L’attestation figure dans le journal de transparence.", "The credential is in the transparency log.");

    public static Sentence LogNotIncluded { get; } =
        new(
            "La preuve d’inscription au journal de transparence ne correspond pas à cette attestation.",
            "The proof of inclusion in the transparency log does not match this credential."
        );
}
