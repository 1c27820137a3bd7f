namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The rules that most organisations need, ready to be made one's own.</summary>
public static class ProtocolTemplates
{
    private static readonly TemplateNumber PassMark = new("pass-mark", 1, 100, 80);
    private static readonly TemplateNumber Quorum = new("quorum", 1, 15, 3);
    private static readonly TemplateNumber Deadline = new("deadline", 0, 3_650, 90);

    public static readonly IReadOnlyList<ProtocolTemplate> All =
    [
        new("quiz-expert", [PassMark, new("assessors", 1, 5, 1), Deadline]),
        new("portfolio-jury", [new("works", 1, 20, 3), Quorum, Deadline]),
        new("declaration-peers", [new("peers", 1, 10, 2), new("peers-asked", 1, 20, 3), Deadline with { Usual = 30 }]),
        new("attendance-test", [new("hours", 1, 1_000, 14), PassMark with { Usual = 70 }, new("attempts", 1, 10, 2)]),
        new("certifier-jury", [Quorum with { Usual = 4 }, new("external", 0, 100, 50), Deadline with { Usual = 180 }]),
    ];

    /// <summary>The template of that key, or null.</summary>
    public static ProtocolTemplate? Find(string key) => All.FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.Ordinal));
}
