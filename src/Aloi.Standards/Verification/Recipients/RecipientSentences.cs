namespace Aloi.Standards.Verification;

/// <summary>The sentences about whether a credential is that of the person who is expected.</summary>
internal static class RecipientSentences
{
    public static Sentence Same { get; } =
        new("L’attestation a bien été remise à cette personne.", "The credential was awarded to this person.");

    public static Sentence Other { get; } =
        new("L’attestation a été remise à quelqu’un d’autre.", "The credential was awarded to somebody else.");

    public static Sentence NotCompared { get; } =
        new(
            "L’attestation désigne la personne autrement, ou ne la désigne pas : on ne sait pas si elle est à elle.",
            "The credential designates the person in another way, or not at all: whether it is theirs is not known."
        );
}
