using System.Globalization;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Assessment.Acts.Correcting;

/// <summary>Tells what authors recorded themselves from what was written down for them.</summary>
internal sealed class OwnHand(IOrganisations organisations)
{
    private const string MemberTrace = "member:";

    public static string TraceOf(long member) => MemberTrace + member.ToString(CultureInfo.InvariantCulture);

    /// <summary>The member in a trace; null when it was not a member.</summary>
    public static long? MemberIn(string trace) =>
        trace.StartsWith(MemberTrace, StringComparison.Ordinal)
        && long.TryParse(trace.AsSpan(MemberTrace.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Behind their own link, or signed in as themselves.</summary>
    public async Task<bool> WroteAsync(WrittenFact written, CancellationToken cancellation)
    {
        if (written.Row.Means == FactMeans.Link)
        {
            return true;
        }

        return written.Fact.Author is { } author
            && MemberIn(written.Row.RecordedBy) is { } id
            && (await organisations.MembersAsync([id], cancellation)).TryGetValue(id, out var member)
            && string.Equals(SignedInAuthor.KeyOf(member), author.Key, StringComparison.Ordinal);
    }
}
