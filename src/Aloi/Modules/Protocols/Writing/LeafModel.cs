using System.Text.Json.Nodes;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Modules.Protocols.Reading;

namespace Aloi.Modules.Protocols.Writing;

/// <summary>The fields of a leaf that differ from their defaults.</summary>
internal static class LeafModel
{
    public static JsonObject Of(Leaf leaf)
    {
        var fields = new JsonObject { ["id"] = leaf.Id };
        Put(fields, "name", string.Equals(leaf.Name, leaf.Id, StringComparison.Ordinal) ? null : leaf.Name);
        PutOwn(fields, leaf);
        Put(fields, "deadline", leaf.Deadline?.ToString());
        if (leaf.Reminders.Count > 0)
        {
            fields["reminders"] = new JsonArray([.. leaf.Reminders.Select(reminder => JsonValue.Create(reminder.ToString()))]);
        }

        Put(fields, "freshness", leaf.Freshness?.ToString());
        PutSilence(fields, leaf.OnSilence);
        Put(fields, "retakes", leaf.Retakes);
        Put(fields, "retakeAfter", leaf.RetakeAfter?.ToString());
        Put(fields, "appealWithin", leaf.AppealWithin?.ToString());
        return fields;
    }

    private static void PutOwn(JsonObject fields, Leaf leaf)
    {
        switch (leaf)
        {
            case SelfDeclaration declaration:
                RubricModel.Put(fields, declaration.Rubric);
                Put(fields, "statement", declaration.Statement);
                break;
            case OnlineAssessment test:
                PutTest(fields, test);
                break;
            case ExpertReview review:
                Put(fields, "assessors", review.Assessors, unless: 1);
                Put(fields, "agreement", LeafWords.Of(LeafWords.Agreements, review.Agreement), unless: "majority");
                RubricModel.Put(fields, review.Rubric);
                Put(fields, "setting", review.Setting is { } setting ? LeafWords.Of(LeafWords.ReviewKinds, setting) : null);
                Put(fields, "divergence", review.Divergence);
                PutPanel(fields, review);
                break;
            case Jury jury:
                Put(fields, "quorum", jury.Quorum);
                Put(fields, "rule", LeafWords.Of(LeafWords.JuryRules, jury.Rule), unless: "majority");
                Put(fields, "externalShare", jury.ExternalShare, unless: 0);
                Put(fields, "tie", LeafWords.Of(LeafWords.Ties, jury.Tie), unless: "against");
                RubricModel.Put(fields, jury.Rubric);
                PutPanel(fields, jury);
                break;
            case PeerEndorsement peers:
                PutPeers(fields, peers);
                break;
            case Attendance attendance:
                Put(fields, "hours", attendance.Hours);
                Put(fields, "percent", attendance.Percent);
                break;
            case Evidence evidence:
                Put(fields, "count", evidence.Count, unless: 1);
                PutWords(fields, "accept", evidence.Accept.Select(kind => LeafWords.Of(LeafWords.Artefacts, kind)));
                break;
            case HeldCredential held:
                Put(fields, "achievement", held.Achievement);
                Put(fields, "level", held.Level is { } level ? LeafWords.Of(LeafWords.Levels, level) : null);
                break;
        }
    }

    private static void PutTest(JsonObject fields, OnlineAssessment test)
    {
        Put(fields, "min", test.Min);
        Put(fields, "max", test.Max, unless: 100);
        Put(fields, "attempts", test.Attempts);
        Put(fields, "keep", LeafWords.Of(LeafWords.Keeps, test.Keep), unless: "best");
    }

    private static void PutPeers(JsonObject fields, PeerEndorsement peers)
    {
        Put(fields, "count", peers.Count);
        Put(fields, "of", peers.Of);
        Put(fields, "relation", peers.Relation);
        Put(fields, "within", peers.Within?.ToString());
        RubricModel.Put(fields, peers.Rubric);
        Put(fields, "invitedBy", LeafWords.Of(LeafWords.PeerChoices, peers.InvitedBy), unless: "candidate");
        Put(fields, "pool", peers.Pool);
        Put(fields, "circular", LeafWords.Of(LeafWords.Circulars, peers.Circular), unless: "ignore");
    }

    private static void PutPanel(JsonObject fields, IPanel panel)
    {
        Put(fields, "pool", panel.Pool);
        PutWords(fields, "independence", panel.Independence.Select(bar => LeafWords.Of(LeafWords.Independences, bar)));
    }

    private static void PutWords(JsonObject fields, string name, IEnumerable<string> words)
    {
        var list = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        if (list.Count > 0)
        {
            fields[name] = list;
        }
    }

    private static void PutSilence(JsonObject fields, OnSilence silence)
    {
        if (silence.Substitute is { } substitute)
        {
            fields["onSilence"] = new JsonObject { ["substitute"] = ProtocolModel.Of(substitute) };
        }
        else if (silence.Rule != SilenceRule.Wait)
        {
            fields["onSilence"] = silence.Rule == SilenceRule.Waive ? "waive" : "escalate";
        }
    }

    private static void Put(JsonObject fields, string name, string? value, string? unless = null)
    {
        if (value is not null && !string.Equals(value, unless, StringComparison.Ordinal))
        {
            fields[name] = value;
        }
    }

    private static void Put(JsonObject fields, string name, decimal? value, decimal? unless = null)
    {
        if (value is { } number && number != unless)
        {
            fields[name] = JsonValue.Create(number);
        }
    }
}
