using System.Security.Cryptography;
using System.Text;

namespace Aloi.Modules.Assessment.Reviews.Peers.Drawing;

/// <param name="Key">As the author of facts is known by; the same in every draw.</param>
/// <param name="TimesAsked">Over the last year, about whomever.</param>
internal readonly record struct Drawable(string Key, int TimesAsked);

/// <summary>
/// The order in which the rule turns to people: whoever was asked least comes first, and among equals the seed decides. The same seed and the same
/// people give the same order for ever, so that a draw can be looked at again.
/// </summary>
internal static class PeerDraw
{
    public static IReadOnlyList<string> Order(string seed, IEnumerable<Drawable> people) =>
        [.. people.OrderBy(p => p.TimesAsked).ThenBy(p => Lot(seed, p.Key), StringComparer.Ordinal).Select(p => p.Key)];

    private static string Lot(string seed, string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{key}")));
}
