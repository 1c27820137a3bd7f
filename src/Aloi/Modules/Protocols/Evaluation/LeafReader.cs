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

    /// <param name="fact">The next fact by date.</param>
    /// <param name="fresh">What is fresh at the date of the fact.</param>
    public abstract void Take(Fact fact, Freshness fresh);

    public abstract bool IsMet(Freshness fresh);

    /// <summary>The facts that count, and how far they reach towards <see cref="Need"/>.</summary>
    public abstract (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh);

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
