using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// Reads the facts of one attempt of one leaf, in order. What it has read never changes its past: a leaf that was decided stays decided.
/// </summary>
internal abstract class LeafReader
{
    /// <summary>No later fact of this attempt is read.</summary>
    public virtual bool IsClosed => false;

    /// <summary>What is missing is an answer that nobody gave: had it come, and in favour, the leaf would be met.</summary>
    public abstract bool IsSilent { get; }

    /// <summary>Why a closed leaf cannot be satisfied, when it was never met.</summary>
    public virtual Reason ClosedReason => Reason.DecidedAgainst;

    public abstract decimal Need { get; }

    public virtual int? TriesLeft => null;

    public abstract ProofLevel Level { get; }

    /// <summary>Whether the fact is of a kind, and by an author, that the leaf can read at all.</summary>
    public abstract bool Concerns(Fact fact);

    /// <summary>Reads the next act, in the order of dates.</summary>
    public abstract void Take(Act act);

    /// <param name="at">The moment at which facts must be fresh; null asks for no freshness.</param>
    public abstract bool IsMet(DateTimeOffset? at);

    /// <summary>The facts that count, and how far they reach towards <see cref="Need"/>.</summary>
    public abstract (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at);

    public static LeafReader For(Leaf leaf, TimeZoneInfo zone) =>
        leaf switch
        {
            SelfDeclaration => new DeclarationReader(),
            OnlineAssessment test => new ScoreReader(test),
            ExpertReview review => PanelReader.For(review),
            Jury jury => PanelReader.For(jury),
            PeerEndorsement peers => new PeerReader(peers, zone),
            Attendance attendance => new AttendanceReader(attendance),
            Evidence evidence => new EvidenceReader(evidence),
            HeldCredential held => new HeldCredentialReader(held),
            _ => throw new ArgumentException($"A leaf without a reader: {leaf.Kind}", nameof(leaf)),
        };
}
