namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>What deriving a document from one with a base proof came to (Data Integrity ECDSA Cryptosuites 1.0 section 3.6.6).</summary>
public abstract record Derivation
{
    private Derivation() { }

    /// <summary>The derived document.</summary>
    /// <param name="Document">UTF-8 JSON: the selected parts and the derived proof.</param>
    public sealed record Derived(byte[] Document) : Derivation;

    /// <summary>There is none.</summary>
    /// <param name="Problem">Why not.</param>
    /// <param name="Subject">What it is about: the pointer, the context's address, the term; null when there is nothing to name.</param>
    public sealed record Refused(DerivationProblem Problem, string? Subject) : Derivation;
}

/// <summary>Why nothing could be derived, or selected (Data Integrity ECDSA Cryptosuites 1.0 sections 3.4.10 to 3.4.15 and 3.6.6).</summary>
public enum DerivationProblem
{
    /// <summary>The bytes are not JSON, or not strictly, or not an object with an <c>@context</c>.</summary>
    NotADocument,

    /// <summary>The document has no proof of the cryptosuite <c>ecdsa-sd-2023</c>.</summary>
    NoProof,

    /// <summary>The document has several such proofs: which one is meant cannot be told.</summary>
    SeveralProofs,

    /// <summary>The proof is already a derived one. Nothing more can be left out of it.</summary>
    AlreadyDerived,

    /// <summary>The proof is not a well-formed base proof.</summary>
    MalformedProof,

    /// <summary>The document is not the one that was signed: the statements and the signatures do not have the same number.</summary>
    DocumentChanged,

    /// <summary>There are more than 1,024 pointers.</summary>
    TooManyPointers,

    /// <summary>A text is not a JSON pointer (RFC 6901).</summary>
    MalformedPointer,

    /// <summary>A pointer leads to nothing in the document.</summary>
    PointerNotFound,

    /// <summary>Nothing is mandatory and nothing was selected.</summary>
    NothingSelected,

    /// <summary>The selection cannot be told in statements of the document: it takes in a list, or part of what is one value.</summary>
    NotSelectable,

    /// <summary>The document says more than 4,096 things, each of which would need a signature.</summary>
    TooManyStatements,

    /// <summary>The document uses a context that is not known here.</summary>
    UnknownContext,

    /// <summary>The document has no canonical form.</summary>
    CannotCanonicalize,
}
