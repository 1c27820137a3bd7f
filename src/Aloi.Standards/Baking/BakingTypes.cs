namespace Aloi.Standards.Baking;

/// <summary>Why a picture cannot be baked or read. Each is a refusal of its own, so that a person can be told what to do.</summary>
public enum BakingProblem
{
    /// <summary>It does not start as a PNG does (PNG section 5.2).</summary>
    NotPng,

    /// <summary>It is larger than <see cref="PngBaking.MaxPictureBytes"/>.</summary>
    TooLarge,

    /// <summary>It has more chunks than <see cref="PngBaking.MaxChunks"/>.</summary>
    TooManyChunks,

    /// <summary>It ends in the middle of a chunk, or before the chunk that ends a picture (PNG section 5.3).</summary>
    Truncated,

    /// <summary>A chunk is not what its checksum says (PNG section 5.3).</summary>
    WrongChecksum,

    /// <summary>The chunks are not in an order that makes a picture (PNG section 5.6).</summary>
    WrongOrder,

    /// <summary>No credential is in it.</summary>
    NoCredential,

    /// <summary>More than one credential is in it, and choosing one would be guessing (Open Badges 3.0 section 5.3.1.1: exactly once).</summary>
    SeveralCredentials,

    /// <summary>A credential is in it already; baking another needs the caller's word to replace it.</summary>
    AlreadyBaked,

    /// <summary>The credential's chunk is compressed, which the specification forbids (Open Badges 3.0 section 5.3.1.1).</summary>
    Compressed,

    /// <summary>The credential's chunk is not laid out as such a chunk, or its text is not UTF-8 (PNG section 11.3.3.4).</summary>
    MalformedChunk,

    /// <summary>The credential is larger than <see cref="PngBaking.MaxCredentialBytes"/>, or empty.</summary>
    CredentialSize,

    /// <summary>It is neither a PNG nor an SVG, the two kinds that carry credentials (Open Badges 3.0 section 5.3.1).</summary>
    UnknownPicture,

    /// <summary>It is no SVG: not XML, or XML whose root is something else (SVG 1.1 section 5.1).</summary>
    NotSvg,

    /// <summary>It says that it is written in another encoding than UTF-8, or its bytes are not UTF-8 (XML 1.0 section 4.3.3).</summary>
    NotUtf8,

    /// <summary>It has a document type declaration, with which a small file can become an endless one (XML 1.0 section 2.8).</summary>
    DocumentType,

    /// <summary>Its elements are nested deeper than <see cref="SvgBaking.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>One of its tags has more attributes than <see cref="SvgBaking.MaxAttributes"/>.</summary>
    TooManyAttributes,

    /// <summary>
    /// An element calls itself <c>openbadges:credential</c> or <c>openbadges:assertion</c> and is, by its namespace, something else: readers
    /// would not agree on whether a credential is there.
    /// </summary>
    WrongNamespace,

    /// <summary>What is in the credential's place is neither a JSON object, nor a compact JWS, nor (before 3.0) a web address.</summary>
    CredentialForm,
}

/// <summary>The generation of Open Badges that a baked picture belongs to.</summary>
public enum BakedGeneration
{
    /// <summary>Open Badges 3.0: a JSON document with its proof, or a compact JWS.</summary>
    OpenBadges3,

    /// <summary>Open Badges 1 or 2: an assertion, its address, or a compact JWS.</summary>
    Legacy,
}

/// <summary>A picture with a credential in it, or why there is none (Open Badges 3.0 section 5.3).</summary>
public sealed record BakeResult
{
    private BakeResult() { }

    /// <summary>The picture; null when it was refused.</summary>
    public byte[]? Picture { get; private init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public BakingProblem? Problem { get; private init; }

    internal static BakeResult Of(byte[] picture) => new() { Picture = picture };

    internal static BakeResult Refused(BakingProblem problem) => new() { Problem = problem };
}

/// <summary>The credential of a picture, or why there is none.</summary>
public sealed record UnbakeResult
{
    private UnbakeResult() { }

    /// <summary>The text as it stands in the picture, not yet checked in any way; null when there is none.</summary>
    public string? Text { get; private init; }

    /// <summary>Which generation the text belongs to.</summary>
    public BakedGeneration Generation { get; private init; }

    /// <summary>Why there is no text; null when there is one.</summary>
    public BakingProblem? Problem { get; private init; }

    /// <summary>Whether it stood in a plain text chunk, as only the first pictures of Open Badges 1 have it.</summary>
    internal bool InPlainText { get; init; }

    internal static UnbakeResult Of(string text, BakedGeneration generation) => new() { Text = text, Generation = generation };

    internal static UnbakeResult Refused(BakingProblem problem) => new() { Problem = problem };
}
