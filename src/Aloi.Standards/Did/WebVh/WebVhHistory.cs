namespace Aloi.Standards.Did;

/// <summary>
/// The whole history of a did:webvh, verified from its first entry to its last (did:webvh 1.0, section Read (Resolve)): a history with one
/// wrong entry is not believed at all.
/// </summary>
public sealed class WebVhHistory
{
    /// <summary>The largest history read: 4 MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The longest history read. Each entry costs a canonical form and a signature.</summary>
    public const int MaxEntries = 1000;

    private readonly List<WebVhVersion> versions;

    private WebVhHistory(List<WebVhVersion> versions, TimeSpan timeToLive) => (this.versions, TimeToLive) = (versions, timeToLive);

    /// <summary>Every version, the oldest first.</summary>
    public IReadOnlyList<WebVhVersion> Versions => versions;

    /// <summary>The last version.</summary>
    public WebVhVersion Latest => versions[^1];

    /// <summary>How long the controller lets a resolver keep the history (<c>ttl</c>).</summary>
    public TimeSpan TimeToLive { get; }

    /// <summary>Reads and verifies a history.</summary>
    /// <param name="log">The bytes of <c>did.jsonl</c>.</param>
    /// <param name="did">The identifier that is asked for; its path, query and fragment are not looked at.</param>
    /// <param name="now">The instant for which the history is read: an entry dated more than five minutes later is refused.</param>
    /// <param name="fault">Why the history is not believed; null when it is.</param>
    /// <returns>The history, or null with the fault.</returns>
    public static WebVhHistory? Read(ReadOnlyMemory<byte> log, DidUrl did, DateTimeOffset now, out WebVhFault? fault)
    {
        ArgumentNullException.ThrowIfNull(did);
        var history = DidWebVh.ScidOf(did) is not { } scid ? Refuse(WebVhProblem.Scid, 0, out fault) : Read(log, scid, now, out fault);
        return history is null || history.versions.Exists(version => IsAbout(version, did.Did))
            ? history
            : Refuse(WebVhProblem.OfAnother, 0, out fault);
    }

    /// <summary>The version in force at an instant; null before the first.</summary>
    public WebVhVersion? At(DateTimeOffset instant) => versions.FindLast(version => version.Time <= instant);

    /// <summary>The version of this name; null when there is none.</summary>
    public WebVhVersion? Find(string versionId) => versions.Find(version => string.Equals(version.Id, versionId, StringComparison.Ordinal));

    /// <summary>The version of this number, from 1; null when there is none.</summary>
    public WebVhVersion? Find(int number) => versions.Find(version => version.Number == number);

    private static WebVhHistory? Read(ReadOnlyMemory<byte> log, string scid, DateTimeOffset now, out WebVhFault? fault)
    {
        if (log.Length > MaxBytes)
        {
            return Refuse(WebVhProblem.TooLarge, 0, out fault);
        }

        var chain = new WebVhChain(scid, now);
        var read = new List<WebVhVersion>();
        foreach (var line in log.Span.Trim(" \t\r\n"u8).Split((byte)'\n'))
        {
            var entry = read.Count == MaxEntries ? null : WebVhEntry.Read(Line(log, line));
            var problem =
                read.Count == MaxEntries ? WebVhProblem.TooLarge
                : entry is null ? WebVhProblem.Malformed
                : chain.Add(entry);
            if (problem is { } wrong)
            {
                return Refuse(wrong, read.Count + 1, out fault);
            }

            read.Add(
                new WebVhVersion(entry!.VersionId, entry.Number, entry.Time!.Value, entry.State)
                {
                    IsDeactivated = chain.Parameters!.IsDeactivated,
                }
            );
        }

        fault = chain.NeededWitnesses ? new WebVhFault(WebVhProblem.Witnesses, 0) : null;
        return fault is null ? new WebVhHistory(read, TimeSpan.FromSeconds(chain.Parameters!.Ttl)) : null;
    }

    private static ReadOnlyMemory<byte> Line(ReadOnlyMemory<byte> log, Range range)
    {
        // The range counts from the first byte that is no white space.
        var start = log.Span.IndexOfAnyExcept(" \t\r\n"u8);
        return start < 0 ? default : log[start..][range];
    }

    private static bool IsAbout(WebVhVersion version, string did) =>
        string.Equals(Json.JsonMembers.Text(version.State, "id"), did, StringComparison.Ordinal);

    private static WebVhHistory? Refuse(WebVhProblem problem, int entry, out WebVhFault? fault)
    {
        fault = new WebVhFault(problem, entry);
        return null;
    }
}
