using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Where a reader acts about an open requirement, and the key of the words of the link that leads there.</summary>
internal static class StepWays
{
    public static (string Path, string Text)? Of(OpenCandidacy candidacy, Step step, Hindrance hindrance, StepReader reader) =>
        reader switch
        {
            StepReader.Candidate => Candidate(candidacy, step),
            StepReader.Assessor => step.Awaited is Awaited.Assessor or Awaited.Jury ? (Task(candidacy, step), "steps.act.judge") : null,
            _ => Owner(candidacy, step, hindrance),
        };

    private static (string, string)? Candidate(OpenCandidacy candidacy, Step step) =>
        step switch
        {
            { IsAwaited: false } => null,
            { Leaf: SelfDeclaration } => (Own(candidacy, step), "steps.act.declare"),
            { Leaf: Evidence } => (Own(candidacy, step) + "/works", "steps.act.hand-in"),
            { Leaf: HeldCredential } => (Own(candidacy, step) + "/proof", "steps.act.bring"),
            { Leaf: PeerEndorsement { InvitedBy: PeerChoice.Candidate } } => (Task(candidacy, step) + "/peers", "steps.act.invite"),
            _ => null,
        };

    private static (string, string)? Owner(OpenCandidacy candidacy, Step step, Hindrance hindrance) =>
        hindrance switch
        {
            Hindrance.NobodyMayAssess => ("/rights", "steps.act.rights"),
            Hindrance.NoPeerAsked or Hindrance.TooFewPeersAsked when StepWords.IsDrawn(step) => (
                Task(candidacy, step) + "/peers",
                "steps.act.drawn"
            ),
            Hindrance.NoPeerAsked or Hindrance.TooFewPeersAsked => (Task(candidacy, step) + "/peers", "steps.act.invite"),
            Hindrance.NobodyLeft => ($"/candidacies/{candidacy.Row.PublicId}/ask/{Uri.EscapeDataString(step.Leaf.Id)}", "steps.act.ask"),
            Hindrance.JuryNotConvened => (
                $"/achievements/{candidacy.Version.PublicId}/juries/{Uri.EscapeDataString(step.Leaf.Id)}",
                "steps.act.convene"
            ),
            _ when step.Awaited == Awaited.Organiser => ($"/candidacies/{candidacy.Row.PublicId}#leaf-{step.Leaf.Id}", "steps.act.result"),
            _ => ($"/candidacies/{candidacy.Row.PublicId}", "steps.act.open"),
        };

    private static string Own(OpenCandidacy candidacy, Step step) => $"/me/{candidacy.Row.PublicId}/{Uri.EscapeDataString(step.Leaf.Id)}";

    private static string Task(OpenCandidacy candidacy, Step step) =>
        $"/tasks/{candidacy.Row.PublicId}/{Uri.EscapeDataString(step.Leaf.Id)}";
}
