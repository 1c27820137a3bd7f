using Aloi.Standards.Jcs;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>Takes the entries of a history one after the other, each judged by the rules that those before it left (did:webvh 1.0, section Read (Resolve)).</summary>
/// <param name="scid">The self-certifying part of the identifier that is asked for.</param>
/// <param name="now">The instant for which the history is read.</param>
internal sealed class WebVhChain(string scid, DateTimeOffset now)
{
    /// <summary>How far clocks may differ: the specification asks for no more than five minutes.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private WebVhEntry? previous;
    private string previousDid = "";

    internal WebVhParameters? Parameters { get; private set; }

    /// <summary>Whether an entry needed the approval of witnesses.</summary>
    internal bool NeededWitnesses { get; private set; }

    /// <summary>Takes the next entry.</summary>
    /// <returns>Null when it was taken, else what is wrong with it.</returns>
    internal WebVhProblem? Add(WebVhEntry entry)
    {
        if (CheckPlace(entry) is { } misplaced)
        {
            return misplaced;
        }

        var before = Parameters;
        if (WebVhParameterReader.Read(entry.Parameters, before, out var problem) is not { } after)
        {
            return problem;
        }

        if ((CheckHash(entry, after) ?? CheckKeys(entry, before, after) ?? CheckIdentifier(entry, after)) is { } wrong)
        {
            return wrong;
        }

        NeededWitnesses |= after.NeedsWitnesses || before is { NeedsWitnesses: true };
        (previous, previousDid, Parameters) = (entry, JsonMembers.Text(entry.State, "id")!, after);
        return null;
    }

    private WebVhProblem? CheckPlace(WebVhEntry entry) =>
        Parameters is { IsDeactivated: true } ? WebVhProblem.AfterDeactivation
        : entry.Number != (previous?.Number ?? 0) + 1 ? WebVhProblem.Order
        : entry.Time is not { } time || time <= previous?.Time ? WebVhProblem.Time
        : time - Tolerance > now ? WebVhProblem.Future
        : null;

    private WebVhProblem? CheckHash(WebVhEntry entry, WebVhParameters after)
    {
        if (!string.Equals(after.Scid, scid, StringComparison.Ordinal))
        {
            return WebVhProblem.Scid;
        }

        try
        {
            return previous is null && !string.Equals(WebVhHash.OfFirst(entry.Root, scid), scid, StringComparison.Ordinal)
                    ? WebVhProblem.Scid
                : !string.Equals(WebVhHash.OfEntry(entry.Root, previous?.VersionId ?? scid), entry.Hash, StringComparison.Ordinal)
                    ? WebVhProblem.EntryHash
                : null;
        }
        catch (Exception e) when (e is JcsException or StrictJsonException)
        {
            return WebVhProblem.Malformed;
        }
    }

    // Keys that were announced sign the entry that brings them; without announcement the keys before it sign, so that who steals a server
    // cannot name new ones.
    private static WebVhProblem? CheckKeys(WebVhEntry entry, WebVhParameters? before, WebVhParameters after)
    {
        var announced = before?.NextKeyHashes ?? [];
        if (
            announced.Count > 0
            && (
                after.UpdateKeys.Count == 0
                || !after.UpdateKeys.All(key => announced.Contains(WebVhHash.OfKey(key), StringComparer.Ordinal))
            )
        )
        {
            return WebVhProblem.PreRotation;
        }

        var signers = before is null || announced.Count > 0 ? after.UpdateKeys : before.UpdateKeys;
        return WebVhProofs.AreValid(entry.Root, signers) ? null : WebVhProblem.Proof;
    }

    private WebVhProblem? CheckIdentifier(WebVhEntry entry, WebVhParameters after)
    {
        var did = JsonMembers.Text(entry.State, "id");
        if (
            !DidUrl.TryParse(did, out var url)
            || url is not { NamesDocumentPart: true, Fragment: null }
            || !DidWebVh.TryGetAddress(url, out _)
            || !string.Equals(DidWebVh.ScidOf(url), scid, StringComparison.Ordinal)
        )
        {
            return WebVhProblem.Scid;
        }

        var moves = previous is not null && !string.Equals(did, previousDid, StringComparison.Ordinal);
        var mayMove =
            after.IsPortable
            && JsonMembers.Texts(entry.State, "alsoKnownAs") is { } names
            && names.Contains(previousDid, StringComparer.Ordinal);
        return moves && !mayMove ? WebVhProblem.Portability : null;
    }
}
