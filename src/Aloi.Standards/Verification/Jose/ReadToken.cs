using Aloi.Standards.SdJwt;

namespace Aloi.Standards.Verification;

/// <summary>A token made ready for the steps, or the one line that says why it cannot be read at all.</summary>
internal sealed record ReadToken
{
    /// <summary>The examination with the first lines written; null when the token cannot be read.</summary>
    public Examination? Examination { get; private init; }

    /// <summary>Why it cannot be read.</summary>
    public Check? Refusal { get; private init; }

    /// <summary>What was disclosed; null for a token without selective disclosure.</summary>
    public SdJwtReading? Selective { get; init; }

    /// <summary>Whether it is an SD-JWT VC, which has claims of its own instead of a credential of the W3C data model.</summary>
    public bool IsSdJwtVc { get; init; }

    public static ReadToken Of(Examination examination) => new() { Examination = examination };

    public static ReadToken Refused(string code, Sentence message, string? subject, CheckState state = CheckState.Failed) =>
        new() { Refusal = new Check(code, state, message, subject) };

    public static ReadToken Refused(Check check) => new() { Refusal = check };
}
