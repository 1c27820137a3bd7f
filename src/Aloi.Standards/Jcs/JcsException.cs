namespace Aloi.Standards.Jcs;

/// <summary>Why a JSON value has no canonical form (RFC 8785 section 3).</summary>
public enum JcsProblem
{
    /// <summary>Two members of one object have the same name (RFC 7493 section 2.3).</summary>
    DuplicateName,

    /// <summary>A string or a name holds half of a surrogate pair (RFC 8785 section 3.2.2.2).</summary>
    LoneSurrogate,

    /// <summary>A number is too large for IEEE 754 double precision (RFC 8785 section 3.2.2.3).</summary>
    NumberOutOfRange,

    /// <summary>Objects and arrays are nested deeper than this library reads.</summary>
    TooDeep,
}

/// <summary>A JSON value that RFC 8785 cannot canonicalise.</summary>
public sealed class JcsException : Exception
{
    /// <summary>Makes the error.</summary>
    public JcsException(JcsProblem problem, string where)
        : base($"The JSON value has no canonical form at {where}: {problem}.") => (Problem, Where) = (problem, where);

    /// <summary>What is wrong.</summary>
    public JcsProblem Problem { get; }

    /// <summary>Where, as a JSON pointer (RFC 6901) of the object or value.</summary>
    public string Where { get; }
}
