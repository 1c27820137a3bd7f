using Aloi.Platform.Auditing;

namespace Aloi.Modules.Organisations.Journal;

/// <param name="Kind">A family of acts, see <see cref="ActKinds"/>; empty for all.</param>
/// <param name="Person">An address or staff number of whoever acted, or was acted on; empty for everybody.</param>
/// <param name="From">The first day, in the organisation's time zone.</param>
/// <param name="To">The last day.</param>
/// <param name="Before">Where the page before ended.</param>
public sealed record JournalAsked(string Kind, string Person, DateOnly? From, DateOnly? To, long? Before);

/// <param name="IsUnknown">The person asked for is not a member.</param>
/// <param name="Next">The place after the last row; null on the last page.</param>
public sealed record JournalFound(JournalAsked Asked, IReadOnlyList<JournalRow> Rows, bool IsUnknown, string? Next);

/// <param name="Who">Who acted, in words when it is known.</param>
/// <param name="What">What it was done to, in words; null when it goes without saying.</param>
public sealed record JournalRow(AuditEntry Entry, JournalName Who, JournalName? What);

/// <param name="Kind">member, entity, organisation, achievement, system, operator, anonymous, person.</param>
/// <param name="Name">Null when it has none, or was erased.</param>
/// <param name="Path">Its page; null when it has none.</param>
public sealed record JournalName(string Kind, string? Name, string? Path, string? PublicId);

/// <summary>Families of acts, for people who look for one of them.</summary>
public static class ActKinds
{
    public static readonly IReadOnlyDictionary<string, string[]> Prefixes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["sign-in"] = ["session", "sign-in-link", "passkey"],
        ["members"] = ["member"],
        ["rights"] = ["right"],
        ["entities"] = ["entity"],
        ["settings"] = ["organisation", "logo"],
        ["achievements"] = ["achievement", "draft", "skills"],
        ["assessment"] = ["peer", "fact", "candidac", "campaign", "results"],
        ["proofs"] = ["credential", "award", "proof", "signing-key"],
    };
}
