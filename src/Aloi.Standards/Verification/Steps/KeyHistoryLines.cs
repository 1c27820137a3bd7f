using System.Globalization;
using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>What is said of the history of an issuer's keys (did:webvh 1.0). A history that is not believed leaves the key unknown: it is not the proof that is wrong.</summary>
internal static class KeyHistoryLines
{
    /// <summary>A key that was replaced since is good for what it signed; that it signed then is the signature's own word, and the reader is told.</summary>
    public static void WriteReplaced(Examination examination, KeyResolution.Found found, string subject)
    {
        if (found.ReplacedOn is { } replaced)
        {
            var date = replaced.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            examination.Add(
                new Check("key.replaced-since", CheckState.Passed, KeySentences.Replaced(date), subject) { Weight = CheckWeight.Shown }
            );
        }
    }

    public static void Write(Examination examination, KeyResolution.HistoryNotBelieved history)
    {
        var (code, sentence) = history.Fault.Problem switch
        {
            WebVhProblem.Witnesses => ("key.history-witnesses", KeySentences.HistoryNeedsWitnesses),
            WebVhProblem.UnsupportedVersion => ("key.history-unsupported", KeySentences.HistoryUnsupported),
            WebVhProblem.TooLarge => ("key.history-too-large", KeySentences.HistoryTooLarge),
            WebVhProblem.Future => ("key.history-future", KeySentences.HistoryFuture),
            WebVhProblem.OfAnother or WebVhProblem.Scid => ("key.history-of-another", KeySentences.HistoryOfAnother),
            _ => ("key.history-broken", KeySentences.HistoryBroken),
        };
        var where = history.Fault.Entry == 0 ? "" : $" {history.Fault.Entry}";
        examination.CannotTell(code, sentence, history.Address.AbsoluteUri + where);
    }
}
