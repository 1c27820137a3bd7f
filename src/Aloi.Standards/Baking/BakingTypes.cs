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
}

/// <summary>The generation of Open Badges that a baked picture belongs to.</summary>
public enum BakedGeneration
{
    /// <summary>Open Badges 3.0: a JSON document with its proof, or a compact JWS.</summary>
    OpenBadges3,

    /// <summary>Open Badges 1 or 2: an assertion, its address, or a compact JWS.</summary>
    Legacy,
}

/// <summary>A picture with a credential in it, or why there is none.</summary>
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

    internal static UnbakeResult Of(string text, BakedGeneration generation) => new() { Text = text, Generation = generation };

    internal static UnbakeResult Refused(BakingProblem problem) => new() { Problem = problem };
}
