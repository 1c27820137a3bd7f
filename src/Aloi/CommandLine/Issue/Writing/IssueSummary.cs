using Aloi.CommandLine.Issue.Reading;
using Aloi.Modules.Assessment.Imports.Reading;

namespace Aloi.CommandLine.Issue.Writing;

/// <summary>What a run came to, in a few lines.</summary>
internal sealed class IssueSummary(TextWriter output, IssueConsole console)
{
    public void Write(ReportTotals totals, ExaminedFacts facts, FactsImported imported, ProofFolder folder)
    {
        if (facts.BadRows > 0)
        {
            console.Tell("issue.left-out", facts.BadRows, facts.Examination.Rows);
        }

        if (totals.NotMade > 0)
        {
            console.Refuse(IssueProblems.NotMade.With(totals.NotMade));
        }

        Say("issue.summary.facts", imported.Recorded, facts.Examination.Rows);
        Say("issue.summary.people", facts.People.InOrder.Count, totals.Satisfied, totals.NotYet, totals.Impossible);
        Say("issue.summary.files", totals.Satisfied - totals.NotMade, folder.PathOf(""));
        Say("issue.summary.report", folder.PathOf(ProofReport.Name));
    }

    private void Say(string key, params object?[] arguments) => output.WriteLine(Printable.Line(console.Say(key, arguments)));
}
