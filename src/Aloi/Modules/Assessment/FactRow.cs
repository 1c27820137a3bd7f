using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment;

/// <summary>By which means a fact reached the system.</summary>
public enum FactMeans
{
    File,
    Form,
    Api,

    /// <summary>A one-use link, by somebody without an account.</summary>
    Link,

    /// <summary>The system itself, as the rule says.</summary>
    Rule,
}

/// <summary>
/// One recorded fact with its provenance. Rows are only ever added. What is personal (author, result, evidence, comment) is sealed under the
/// member's key; what stays in clear says nothing once that key is destroyed.
/// </summary>
public sealed class FactRow : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long CandidacyId { get; init; }
    public Candidacy Candidacy { get; init; } = null!;

    /// <summary>The how-manieth fact of its candidacy, by which a frozen verdict knows what it has seen.</summary>
    public required int Number { get; init; }

    /// <summary>A keyed digest of the fact's own id: the same fact counts once, and nobody can guess at it without the member's key.</summary>
    public required byte[] Digest { get; init; }
    public required string Leaf { get; init; }
    public required int Attempt { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }
    public required FactMeans Means { get; init; }

    /// <summary>Who recorded it: a kind of actor and an internal key, never a name.</summary>
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The fact of an earlier version that this one repeats, because that version asked the very same thing.</summary>
    public long? CarriedFromId { get; init; }

    /// <summary>The import that brought it; null when it came otherwise. An import may be taken back, see <see cref="FactWithdrawal"/>.</summary>
    public long? ImportId { get; init; }

    /// <summary>The same fact told again after it was withdrawn is a row of its own: one, two, and so on.</summary>
    public int Telling { get; init; } = 1;
    public required byte[] SealedContent { get; init; }

    public FactTime Time => new(From, To);
}
