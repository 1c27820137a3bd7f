using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The rules behind the templates.</summary>
internal static class TemplateRules
{
    public static ProtocolNode Make(string key, TemplateNumbers numbers, Language language)
    {
        string Name(string leaf) => TextCatalog.Get(language, $"protocols.leaf.{leaf}");
        return key switch
        {
            "quiz-expert" => new ProtocolNode.All([Test(numbers, Name("quiz")), Field(numbers, Name("field"))]),
            "portfolio-jury" => new ProtocolNode.Sequence([
                Works("portfolio", numbers["works"], Name("portfolio")),
                Jury(numbers, Name("jury"), externalShare: 0),
            ]),
            "declaration-peers" => new ProtocolNode.All([Declaration(Name("declaration")), Peers(numbers, Name("peers"))]),
            "attendance-test" => new ProtocolNode.All([Presence(numbers, Name("presence")), FinalTest(numbers, Name("final-test"))]),
            "certifier-jury" => new ProtocolNode.Sequence([
                Works("dossier", 1, Name("dossier")),
                Jury(numbers, Name("certifier-jury"), numbers["external"] / 100m),
            ]),
            _ => throw new ArgumentException($"No such template: {key}", nameof(key)),
        };
    }

    private static OnlineAssessment Test(TemplateNumbers numbers, string name) =>
        new()
        {
            Id = "quiz",
            Name = name,
            Min = numbers["pass-mark"],
        };

    private static OnlineAssessment FinalTest(TemplateNumbers numbers, string name) =>
        new()
        {
            Id = "test-final",
            Name = name,
            Min = numbers["pass-mark"],
            Attempts = numbers["attempts"],
        };

    private static ExpertReview Field(TemplateNumbers numbers, string name) =>
        new()
        {
            Id = "terrain",
            Name = name,
            Assessors = numbers["assessors"],
            Deadline = Days(numbers["deadline"]),
        };

    private static Evidence Works(string id, int count, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Count = count,
        };

    private static Jury Jury(TemplateNumbers numbers, string name, decimal externalShare) =>
        new()
        {
            Id = "jury",
            Name = name,
            Quorum = numbers["quorum"],
            ExternalShare = externalShare,
            Deadline = Days(numbers["deadline"]),
        };

    private static SelfDeclaration Declaration(string name) => new() { Id = "declaration", Name = name };

    private static PeerEndorsement Peers(TemplateNumbers numbers, string name) =>
        new()
        {
            Id = "pairs",
            Name = name,
            Count = numbers["peers"],
            Of = numbers["peers-asked"],
            Deadline = Days(numbers["deadline"]),
        };

    private static Attendance Presence(TemplateNumbers numbers, string name) =>
        new()
        {
            Id = "presence",
            Name = name,
            Hours = numbers["hours"],
        };

    /// <summary>Zero is no deadline.</summary>
    private static CalendarDuration? Days(int days) => days == 0 ? null : new CalendarDuration { Days = days };
}
