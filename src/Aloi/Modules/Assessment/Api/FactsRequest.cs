using System.Text.Json;

namespace Aloi.Modules.Assessment.Api;

/// <summary>Facts as another program posts them.</summary>
/// <param name="Version">The version of the achievement; the newest when absent.</param>
internal sealed record FactsRequest(int? Version, IReadOnlyList<FactRequest>? Facts);

/// <summary>One fact, in the words of a file of facts, so that the same fact by either road is the same fact.</summary>
/// <param name="At">A date, or an instant.</param>
/// <param name="Result">A number, or the text that a file would hold.</param>
/// <param name="By">Who judged: an address or a name.</param>
internal sealed record FactRequest(
    string? Email,
    string? GivenName,
    string? FamilyName,
    string? Requirement,
    string? At,
    JsonElement? Result,
    string? By,
    bool External = false,
    string? Relation = null,
    string? Comment = null
);

internal sealed record FactsAnswer(int Recorded, int Repeated, int Satisfied);

/// <param name="State"><c>open</c>, <c>satisfied</c> or <c>impossible</c>.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record CandidacyView(string Id, string Name, string? Email, string State, string Reason, DateTimeOffset? SatisfiedAt);
