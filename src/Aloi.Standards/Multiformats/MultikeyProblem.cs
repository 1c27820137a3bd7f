namespace Aloi.Standards.Multiformats;

/// <summary>What is wrong with a text that should be a key.</summary>
public enum MultikeyProblem
{
    /// <summary>Nothing is.</summary>
    None,

    /// <summary>It is not multibase, not a Multicodec prefix, or not a key of the form that the prefix announces.</summary>
    Malformed,

    /// <summary>It is well formed and of a kind of key that this library does not use.</summary>
    UnsupportedKind,
}
