using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Acts;

/// <summary>When a requirement was refused, as the candidate could know it.</summary>
internal static class Refusals
{
    /// <summary>A result that was recorded late is a refusal from its recording on: delays must not run before anybody knows.</summary>
    public static DateTimeOffset At(OpenCandidacy open, NodeVerdict node)
    {
        var id = ((Leaf)node.Node).Id;
        var known = open
            .File.Written.Where(w => Same(w.Row.Leaf, id) && w.Row.Attempt == node.Attempt)
            .Where(w => !w.Fact.Result.IsProcedural && !open.File.Acts.IsReplaced(w.Fact.Id))
            .Select(w => w.Row.RecordedAt > w.Fact.Time.Start ? w.Row.RecordedAt : w.Fact.Time.Start);
        return node.Reason == Reason.DeadlinePassed && node.Until is { } due ? due.End : known.Append(open.Row.EnrolledFrom).Max();
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
