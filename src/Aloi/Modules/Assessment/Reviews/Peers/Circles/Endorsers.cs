using System.Globalization;
using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>
/// Which member stands behind the key of an author. Somebody from outside who answers from an address that a member has is that member: an outside
/// link makes nobody a stranger.
/// </summary>
internal sealed class Endorsers(IMemberLookup lookup)
{
    private const string WithoutMailbox = "member:";
    private readonly Dictionary<string, long?> _known = new(StringComparer.Ordinal);

    public async Task LearnAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var news = keys.Distinct(StringComparer.Ordinal).Where(k => !_known.ContainsKey(k)).ToList();
        var found = await lookup.FindByEmailAsync([.. news.Where(k => k.Contains('@', StringComparison.Ordinal))], cancellation);
        foreach (var key in news)
        {
            _known[key] =
                found.TryGetValue(key, out var member) ? member
                : key.StartsWith(WithoutMailbox, StringComparison.Ordinal) && IsNumber(key, out var id) ? id
                : null;
        }
    }

    /// <summary>Null for people from outside, and for names that no address goes with.</summary>
    public long? MemberOf(string? key) => key is null ? null : _known.GetValueOrDefault(key);

    private static bool IsNumber(string key, out long id) =>
        long.TryParse(key.AsSpan(WithoutMailbox.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
