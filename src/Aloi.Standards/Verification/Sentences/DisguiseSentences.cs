namespace Aloi.Standards.Verification;

/// <summary>The sentence about documents that say something in a way in which readers would miss it.</summary>
internal static class DisguiseSentences
{
    public static Sentence Disguised(string what) =>
        new(
            $"Le document dit quelque chose d’une façon inhabituelle (« {what} »), qui pourrait échapper à la lecture : il ne peut pas être jugé.",
            $"The document says something in an unusual way (“{what}”) that a reader could miss: it cannot be judged."
        );
}
