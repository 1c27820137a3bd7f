using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Reading;

/// <summary>The fields of each kind of leaf, beyond those that every leaf has.</summary>
internal static class LeafReading
{
    private const int MaxPeople = 100;
    private const int MaxCount = 1_000;
    private const decimal MaxAmount = 1_000_000;
    private const decimal Least = 0.000001m;

    public static Leaf? Read(string kind, YamlFields fields, string id, string name) =>
        kind switch
        {
            "selfDeclaration" => new SelfDeclaration
            {
                Id = id,
                Name = name,
                Rubric = RubricReading.Read(fields),
                Statement = fields.Line("statement", longest: 2_000),
            },
            "onlineAssessment" => Test(fields, id, name),
            "expertReview" => new ExpertReview
            {
                Id = id,
                Name = name,
                Assessors = fields.Integer("assessors", 1, MaxPeople) ?? 1,
                Agreement = fields.Choice("agreement", LeafWords.Agreements) ?? Agreement.Majority,
                Rubric = RubricReading.Read(fields),
                Setting = fields.Choice("setting", LeafWords.ReviewKinds),
                Divergence = fields.Integer("divergence", 0, RubricReading.MaxLevels),
                Pool = fields.Line("pool"),
                Independence = fields.Choices("independence", LeafWords.Independences).ToValueList(),
            },
            "jury" => Jury(fields, id, name),
            "peerEndorsement" => Peers(fields, id, name),
            "attendance" => Attendance(fields, id, name),
            "evidence" => new Evidence
            {
                Id = id,
                Name = name,
                Count = fields.Integer("count", 1, MaxCount) ?? 1,
                Accept = fields.Choices("accept", LeafWords.Artefacts).ToValueList(),
            },
            "heldCredential" => Held(fields, id, name),
            _ => throw new ArgumentException($"A leaf without fields: {kind}", nameof(kind)),
        };

    private static OnlineAssessment? Test(YamlFields fields, string id, string name)
    {
        var min = fields.Number("min", 0, MaxAmount, required: true);
        var max = fields.Number("max", Least, MaxAmount) ?? 100;
        var attempts = fields.Integer("attempts", 1, MaxCount);
        var keep = fields.Choice("keep", LeafWords.Keeps) ?? KeepScore.Best;
        if (min > max)
        {
            fields.Reading.Refuse(ProtocolsProblems.MinOverMax, fields.Map.Find("min")!.Value, fields.PathOf("min"), min, max);
        }

        return min is not { } asked
            ? null
            : new OnlineAssessment
            {
                Id = id,
                Name = name,
                Min = asked,
                Max = max,
                Attempts = attempts,
                Keep = keep,
            };
    }

    private static Jury? Jury(YamlFields fields, string id, string name)
    {
        var quorum = fields.Integer("quorum", 1, MaxPeople, required: true);
        var rule = fields.Choice("rule", LeafWords.JuryRules) ?? JuryRule.Majority;
        var external = fields.Number("externalShare", 0, 1) ?? 0;
        var tie = fields.Choice("tie", LeafWords.Ties) ?? TieRule.Against;
        var rubric = RubricReading.Read(fields);
        var pool = fields.Line("pool");
        var independence = fields.Choices("independence", LeafWords.Independences).ToValueList();
        return quorum is not { } seats
            ? null
            : new Jury
            {
                Id = id,
                Name = name,
                Quorum = seats,
                Rule = rule,
                ExternalShare = external,
                Tie = tie,
                Rubric = rubric,
                Pool = pool,
                Independence = independence,
            };
    }

    private static PeerEndorsement? Peers(YamlFields fields, string id, string name)
    {
        var count = fields.Integer("count", 1, MaxPeople, required: true);
        var of = fields.Integer("of", 1, MaxCount);
        var relation = fields.Line("relation");
        var within = fields.Duration("within");
        var rubric = RubricReading.Read(fields);
        var invitedBy = fields.Choice("invitedBy", LeafWords.PeerChoices) ?? PeerChoice.Candidate;
        var pool = fields.Line("pool");
        var circular = fields.Choice("circular", LeafWords.Circulars) ?? CircularRule.Ignore;
        if (count > of)
        {
            fields.Reading.Refuse(ProtocolsProblems.CountOverOf, fields.Map.Find("count")!.Value, fields.PathOf("count"), count, of);
        }

        return count is not { } asked
            ? null
            : new PeerEndorsement
            {
                Id = id,
                Name = name,
                Count = asked,
                Of = of,
                Relation = relation,
                Within = within,
                Rubric = rubric,
                InvitedBy = invitedBy,
                Pool = pool,
                Circular = circular,
            };
    }

    private static Attendance? Attendance(YamlFields fields, string id, string name)
    {
        var hours = fields.Number("hours", Least, 100_000);
        var percent = fields.Number("percent", Least, 100);
        var (hasHours, hasPercent) = (fields.Find("hours") is not null, fields.Find("percent") is not null);
        if (hasHours == hasPercent)
        {
            fields.Reading.Refuse(ProtocolsProblems.HoursOrPercent, fields.Map, fields.PathOf(hasHours ? "percent" : "hours"));
        }

        return new Attendance
        {
            Id = id,
            Name = name,
            Hours = hours,
            Percent = percent,
        };
    }

    private static HeldCredential? Held(YamlFields fields, string id, string name)
    {
        var achievement = fields.Line("achievement", required: true, longest: 2_000);
        var level = fields.Choice("level", LeafWords.Levels);
        return achievement is null
            ? null
            : new HeldCredential
            {
                Id = id,
                Name = name,
                Achievement = achievement,
                Level = level,
            };
    }
}
