using Aloi.Standards.StatusList;

namespace Aloi.Standards.Verification;

/// <summary>
/// Reads a bit from a list after the list itself was verified: its own proof, its issuer's key, its dates, and that its issuer is the
/// credential's (Bitstring Status List 1.0, section 3.2).
/// </summary>
internal static class StatusListReader
{
    private static readonly VerificationPipeline ListPipeline = new(new ProofStep(), new IssuerKeyStep(), new DatesStep());

    public static async ValueTask<(bool IsSet, Trouble? Trouble)> ReadAsync(
        Examination examination,
        StatusListEntry entry,
        CancellationToken cancellation
    )
    {
        var answer = await examination.Settings.Documents.GetAsync(entry.ListCredential, cancellation);
        if (answer.Bytes is not { } bytes)
        {
            var why = ReadingSentences.Of(answer.Problem ?? Did.DocumentProblem.UnexpectedAnswer);
            return (false, new Trouble("status.list-not-read", TrustSentences.ListUnavailable(why)));
        }

        var (document, check) = DocumentReading.Read(bytes);
        if (document is not { } list)
        {
            return Unusable("status.list-malformed", check.Message);
        }

        var inner = new Examination(list, bytes, examination.Settings);
        if (!string.Equals(inner.Issuer, examination.Issuer, StringComparison.Ordinal))
        {
            return Unusable("status.list-of-another", TrustSentences.ListOfAnother);
        }

        var result = await ListPipeline.ConcludeAsync(inner, cancellation);
        return result == VerificationResult.Valid
            ? ReadBit(StatusListCredential.Read(list, entry))
            : Unusable("status.list-not-verified", FirstTrouble(inner));
    }

    private static (bool IsSet, Trouble? Trouble) ReadBit(StatusReading reading) =>
        reading switch
        {
            { IsSet: { } isSet } => (isSet, null),
            { Problem: StatusListProblem.PurposeMismatch } => Unusable("status.list-purpose", TrustSentences.ListOfOtherPurpose),
            { Problem: StatusListProblem.IndexOutOfRange } => Unusable("status.list-index", TrustSentences.ListTooShort),
            _ => Unusable("status.list-malformed", TrustSentences.ListNotAStatusList),
        };

    private static Sentence FirstTrouble(Examination list)
    {
        foreach (var check in list.Checks)
        {
            if (check is { State: not CheckState.Passed, Weight: CheckWeight.Decides })
            {
                return check.Message;
            }
        }

        return TrustSentences.ListNotAStatusList;
    }

    private static (bool IsSet, Trouble? Trouble) Unusable(string code, Sentence why) =>
        (false, new Trouble(code, TrustSentences.ListUnusable(why)));

    /// <summary>Why the bit is not known.</summary>
    internal sealed record Trouble(string Code, Sentence Message);
}
