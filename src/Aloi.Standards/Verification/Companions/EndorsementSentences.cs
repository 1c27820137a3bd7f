namespace Aloi.Standards.Verification;

/// <summary>The sentences about endorsements: who endorses what, and what came of checking it.</summary>
internal static class EndorsementSentences
{
    public static Sentence Credential { get; } = new("cette attestation", "this credential");

    public static Sentence Holder { get; } = new("la personne", "the person");

    public static Sentence Achievement { get; } = new("ce qui a été acquis", "what was achieved");

    public static Sentence Issuer { get; } = new("l’émetteur", "the issuer");

    public static Sentence Creator { get; } = new("l’auteur de la définition", "whoever defined it");

    public static Sentence Valid(string who, Sentence what) =>
        new($"Une recommandation signée par {who} porte sur {what.French}.", $"An endorsement signed by {who} is about {what.English}.");

    public static Sentence Invalid(string who, Sentence why) =>
        new(
            $"Une recommandation attribuée à {who} n’est pas valable. {why.French}",
            $"An endorsement attributed to {who} is not valid. {why.English}"
        );

    public static Sentence NotChecked(string who, Sentence why) =>
        new(
            $"Une recommandation attribuée à {who} n’a pas pu être vérifiée. {why.French}",
            $"An endorsement attributed to {who} could not be checked. {why.English}"
        );

    public static Sentence Elsewhere(string who) =>
        new(
            $"La recommandation de {who} porte sur autre chose que ce qu’elle accompagne.",
            $"The endorsement by {who} is about something other than what it comes with."
        );

    public static Sentence OtherKind { get; } = new("C’est une attestation d’un autre genre.", "It is a credential of another kind.");

    public static Sentence Left { get; } =
        new("D’autres recommandations n’ont pas été examinées.", "Further endorsements were not examined.");

    public static Sentence SubjectNamed { get; } =
        new("La recommandation dit sur quoi elle porte.", "The endorsement says what it is about.");

    public static Sentence SubjectMissing { get; } =
        new("La recommandation ne dit pas sur quoi elle porte.", "The endorsement does not say what it is about.");
}
