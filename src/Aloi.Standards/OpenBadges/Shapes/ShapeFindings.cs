namespace Aloi.Standards.OpenBadges;

/// <summary>Collects findings up to a bound: a hostile document must not make a report of a million lines.</summary>
internal sealed class ShapeFindings
{
    private const int Most = 50;
    private readonly List<ShapeFinding> _findings = [];

    public IReadOnlyList<ShapeFinding> All => _findings;

    public bool IsFull => _findings.Count >= Most;

    public void Missing(string pointer) => Add(pointer, "missing", new($"« {pointer} » manque.", $"“{pointer}” is missing."));

    public void WrongForm(string pointer, Sentence expected) =>
        Add(pointer, "wrong-form", new($"« {pointer} » doit être {expected.French}.", $"“{pointer}” must be {expected.English}."));

    public void WrongType(string pointer, string type) =>
        Add(pointer, "wrong-type", new($"« {pointer} » doit contenir « {type} ».", $"“{pointer}” must contain “{type}”."));

    public void WrongContext(string pointer, string expected) =>
        Add(
            pointer,
            "wrong-context",
            new($"Le contexte « {pointer} » doit être {expected}.", $"The context “{pointer}” must be {expected}.")
        );

    public void NotInList(string pointer) =>
        Add(
            pointer,
            "not-in-list",
            new(
                $"« {pointer} » n’est pas une valeur de la liste publiée, ni une extension « ext: ».",
                $"“{pointer}” is neither a value of the published list nor an extension “ext:”."
            )
        );

    public void NotAllowed(string pointer) =>
        Add(pointer, "not-allowed", new($"« {pointer} » n’a pas sa place ici.", $"“{pointer}” has no place here."));

    private void Add(string pointer, string code, Sentence message)
    {
        if (!IsFull)
        {
            _findings.Add(new ShapeFinding(pointer, code, message));
        }
    }
}
