namespace Aloi.Standards.VerifiableCredentials;

/// <summary>What a value of a credential must be, in words that finish "… must be …".</summary>
internal static class CredentialShapeSentences
{
    public static Sentence AnObject { get; } = new("un objet JSON", "a JSON object");

    public static Sentence Address { get; } = new("une adresse absolue (URL)", "an absolute address (URL)");

    public static Sentence AddressOrObject { get; } =
        new(
            "une adresse absolue (URL), ou un objet avec une telle adresse pour « id »",
            "an absolute address (URL), or an object whose “id” is one"
        );

    public static Sentence ContextEntry { get; } =
        new("une adresse absolue (URL) ou un contexte écrit en place", "an absolute address (URL), or a context written in place");

    public static Sentence Texts { get; } = new("un texte ou une liste de textes", "a text or a list of texts");

    public static Sentence LanguageText { get; } =
        new(
            "un texte, ou un texte avec sa langue (« @value », « @language », « @direction » et rien d’autre)",
            "a text, or a text with its language (“@value”, “@language”, “@direction” and nothing else)"
        );

    public static Sentence Instant { get; } =
        new("une date avec heure et fuseau (2026-01-31T00:00:00Z)", "a date with time and time zone (2026-01-31T00:00:00Z)");

    public static Sentence Digest { get; } = new("une empreinte bien formée", "a well-formed digest");

    public static Sentence NotEmpty { get; } = new("non vide", "not empty");

    public static Sentence Missing(string pointer) => new($"« {pointer} » manque.", $"“{pointer}” is missing.");

    public static Sentence MustBe(string pointer, Sentence what) =>
        new($"« {pointer} » doit être {what.French}.", $"“{pointer}” must be {what.English}.");

    public static Sentence MustContain(string pointer, string what) =>
        new($"« {pointer} » doit contenir « {what} ».", $"“{pointer}” must contain “{what}”.");

    public static Sentence FirstContext(string expected) =>
        new($"Le premier contexte doit être {expected}.", $"The first context must be {expected}.");

    public static Sentence EndsBeforeItStarts { get; } =
        new("L’attestation finirait avant d’avoir commencé.", "The credential would end before it starts.");

    public static Sentence NotUnique(string id) => new($"La ressource {id} est citée deux fois.", $"The resource {id} is named twice.");

    public static Sentence NoDigest(string pointer) =>
        new(
            $"« {pointer} » ne dit pas l’empreinte de la ressource (« digestSRI » ou « digestMultibase »).",
            $"“{pointer}” does not say the digest of the resource (“digestSRI” or “digestMultibase”)."
        );

    public static Sentence ResourceChanged(string address) =>
        new(
            $"L’empreinte annoncée pour {address} n’est pas celle de ce document.",
            $"The digest stated for {address} is not that of this document."
        );
}
