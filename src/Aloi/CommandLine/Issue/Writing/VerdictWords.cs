using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Issue.Writing;

/// <summary>One line of the report.</summary>
internal sealed record ReportLine(string Person, string Email, string Verdict, string Reason, string File)
{
    public const string Satisfied = "satisfied";
    public const string NotYet = "not_yet";
    public const string Impossible = "impossible";

    public ReportTotals AddTo(ReportTotals totals) =>
        Verdict switch
        {
            Satisfied => totals with { Satisfied = totals.Satisfied + 1, NotMade = totals.NotMade + (File.Length == 0 ? 1 : 0) },
            Impossible => totals with { Impossible = totals.Impossible + 1 },
            _ => totals with { NotYet = totals.NotYet + 1 },
        };
}

/// <summary>Puts verdicts into the words of the report, in the achievement's own language.</summary>
internal sealed class VerdictWords(AchievementVersionInfo version)
{
    private readonly Language _language = version.Content.Achievement.Language.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
        ? Language.French
        : Language.English;

    public ReportLine Line(string email, string name, CredentialFound? proof, CandidacyVerdict? candidacy)
    {
        // Who holds the proof stays satisfied, whatever a later version or a later fact says.
        var verdict =
            proof is not null ? ReportLine.Satisfied
            : candidacy is null ? ReportLine.NotYet
            : Word(candidacy.Verdict.State);
        var file = proof is null ? "" : ProofFolder.NameOf(email, proof.Uri);
        return new ReportLine(name.Length > 0 ? name : email, email, verdict, Reason(candidacy?.Verdict), file);
    }

    private static string Word(NodeState state) =>
        state switch
        {
            NodeState.Satisfied => ReportLine.Satisfied,
            NodeState.Impossible => ReportLine.Impossible,
            _ => ReportLine.NotYet,
        };

    private string Reason(Verdict? verdict)
    {
        if (verdict is null)
        {
            return TextCatalog.Get(_language, "issue.reason.no-fact");
        }

        var reason = ProtocolSentences.Reason(verdict, _language);
        var attested = verdict
            .Nodes.Where(RestsOnAWord)
            .Select(n => OneLine.Of(((Leaf)n.Node).Name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return attested.Count == 0
            ? reason
            : $"{reason} {TextCatalog.Get(_language, "issue.reason.attested", string.Join(", ", attested))}";
    }

    /// <summary>A proof from elsewhere counts although nobody read it; whoever reads the report should know.</summary>
    private static bool RestsOnAWord(NodeVerdict node) =>
        node is { State: NodeState.Satisfied, Node: Leaf }
        && node.Facts.Any(f => f.Result is FactResult.HeldCredential { Verified: false });
}
