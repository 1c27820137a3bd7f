using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Verification;

/// <summary>The sentences about proofs that rest on other proofs, and about proofs that are not written as they should be.</summary>
internal static class ProofSentences
{
    public static Sentence ValueUnreadable { get; } =
        new("La signature est mal écrite : elle ne peut pas être lue.", "The signature is badly written: it cannot be read.");

    public static Sentence NotCanonicalJson { get; } =
        new(
            "Le document contient une valeur JSON que deux lecteurs pourraient lire autrement : la signature ne peut pas être vérifiée.",
            "The document holds a JSON value that two readers could read differently: the signature cannot be verified."
        );

    public static Sentence BrokenChain(PreviousProofProblem problem) =>
        problem switch
        {
            PreviousProofProblem.Missing => new(
                "Cette signature s’appuie sur une autre, qui n’est pas dans le document.",
                "This signature rests on another one, which is not in the document."
            ),
            PreviousProofProblem.Ambiguous => new(
                "Cette signature s’appuie sur une autre, et plusieurs portent le même nom.",
                "This signature rests on another one, and several bear the same name."
            ),
            PreviousProofProblem.Circular => new(
                "Ces signatures s’appuient l’une sur l’autre en rond : aucune n’est la première.",
                "These signatures rest on one another in a circle: none of them is the first."
            ),
            _ => new(
                "Cette signature s’appuie sur trop d’autres pour être vérifiée.",
                "This signature rests on too many others to be checked."
            ),
        };

    public static Sentence PreviousNotValid { get; } =
        new(
            "Cette signature s’appuie sur une autre qui n’est pas valable : elle ne vaut pas davantage.",
            "This signature rests on another one that is not valid: it is worth no more."
        );

    public static Sentence PreviousNotChecked { get; } =
        new(
            "Cette signature s’appuie sur une autre qui n’a pas pu être vérifiée.",
            "This signature rests on another one that could not be checked."
        );
}
