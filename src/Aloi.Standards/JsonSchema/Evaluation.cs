namespace Aloi.Standards.JsonSchema;

/// <summary>One run of a schema over a document: what was found wrong, and how much work is left.</summary>
internal sealed class Evaluation
{
    private const int MostViolations = 20;
    private const int MostWork = 400_000;
    private const int MostNesting = 400;

    private readonly Work _work;
    private readonly List<SchemaViolation> _violations = [];

    public Evaluation()
        : this(new Work()) { }

    private Evaluation(Work work) => _work = work;

    public IReadOnlyList<SchemaViolation> Violations => _violations;

    public bool IsExhausted => _work.Left <= 0;

    /// <summary>How far down the first violation is: of several alternatives the one that went furthest is what the document was meant to be.</summary>
    public int Depth { get; private set; } = -1;

    /// <summary>A run of an alternative, whose findings count only when no alternative fits; the work is shared.</summary>
    public Evaluation Branch() => new(_work);

    /// <summary>Runs a schema unless there is nothing left to work with; then every answer is the same and none is used.</summary>
    public bool Run(Func<bool> rule)
    {
        if (--_work.Left <= 0 || _work.Nesting >= MostNesting)
        {
            _work.Left = 0;
            return false;
        }

        _work.Nesting++;
        var result = rule();
        _work.Nesting--;
        return result;
    }

    public bool Fail(SchemaPlace place, string keyword)
    {
        Depth = Math.Max(Depth, place.Depth);
        if (_violations.Count < MostViolations)
        {
            _violations.Add(new SchemaViolation(place.Pointer, keyword));
        }

        return false;
    }

    /// <summary>Takes over what an alternative found.</summary>
    public bool FailAs(Evaluation branch)
    {
        Depth = Math.Max(Depth, branch.Depth);
        _violations.AddRange(branch._violations.Take(MostViolations - _violations.Count));
        return false;
    }

    private sealed class Work
    {
        public int Left { get; set; } = MostWork;

        public int Nesting { get; set; }
    }
}
