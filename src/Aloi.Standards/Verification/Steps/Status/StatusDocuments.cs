namespace Aloi.Standards.Verification;

/// <summary>Why a status is not known: a code and a sentence.</summary>
internal sealed record StatusTrouble(string Code, Sentence Message)
{
    /// <summary>A list that was read and cannot be believed.</summary>
    public static StatusTrouble Unusable(string code, Sentence why) => new(code, StatusSentences.ListUnusable(why));
}

/// <summary>A list that was fetched and read as JSON, or why not.</summary>
internal readonly record struct StatusDocument(Examination? List, StatusTrouble? Trouble);

/// <summary>
/// Fetches lists and believes them when they are the issuer's own: proofs, issuer's key and dates, each with a code of its own. A list has no
/// list that is looked at in turn.
/// </summary>
internal static class StatusDocuments
{
    private static readonly VerificationPipeline Signed = new(new TokenProofStep(), new ProofStep(), new IssuerKeyStep());
    private static readonly VerificationPipeline Dated = new(new DatesStep(), new TokenDatesStep());

    /// <summary>The list at an address, if it names the credential's issuer as its own.</summary>
    public static async ValueTask<StatusDocument> FetchAsync(Examination examination, Uri address, CancellationToken cancellation)
    {
        var answer = await examination.Settings.Documents.GetAsync(address, cancellation);
        if (answer.Bytes is not { } bytes)
        {
            var why = ReadingSentences.Of(answer.Problem ?? Did.DocumentProblem.UnexpectedAnswer);
            return new StatusDocument(null, new StatusTrouble("status.list-not-read", StatusSentences.ListUnavailable(why)));
        }

        var (inner, refusal) = ServedCredential.Read(bytes, examination.Settings);
        if (inner is null)
        {
            return new StatusDocument(null, StatusTrouble.Unusable("status.list-malformed", refusal!.Message));
        }

        return inner.Issuer is not null && string.Equals(inner.Issuer, examination.Issuer, StringComparison.Ordinal)
            ? new StatusDocument(inner, null)
            : new StatusDocument(null, StatusTrouble.Unusable("status.list-of-another", StatusSentences.ListOfAnother));
    }

    /// <summary>Null when the list's signatures are its issuer's.</summary>
    public static async ValueTask<StatusTrouble?> CheckProofAsync(Examination list, CancellationToken cancellation)
    {
        var result = await Signed.ConcludeAsync(list, cancellation);
        return result == VerificationResult.Valid ? null : StatusTrouble.Unusable("status.list-not-verified", FirstTrouble(list));
    }

    /// <summary>Null when the list is within its dates.</summary>
    public static async ValueTask<StatusTrouble?> CheckDatesAsync(Examination list, CancellationToken cancellation)
    {
        var before = list.Checks.Count;
        await Dated.RunAsync(list, cancellation);
        var check = list.Checks.Skip(before).FirstOrDefault(check => check.State != CheckState.Passed);
        return check?.Code switch
        {
            null => null,
            "dates.expired" => StatusTrouble.Unusable("status.list-expired", StatusSentences.ListExpired),
            "dates.not-yet-valid" => StatusTrouble.Unusable("status.list-not-yet-valid", StatusSentences.ListNotYet),
            _ => StatusTrouble.Unusable("status.list-not-verified", check.Message),
        };
    }

    private static Sentence FirstTrouble(Examination list)
    {
        foreach (var check in list.Checks)
        {
            if (check is { State: not CheckState.Passed, Weight: CheckWeight.Decides })
            {
                return check.Message;
            }
        }

        return StatusSentences.ListNotAStatusList;
    }
}
