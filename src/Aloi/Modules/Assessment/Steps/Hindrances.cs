using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>What keeps a requirement from being answered unless somebody acts.</summary>
internal static class Hindrances
{
    public static Hindrance Of(OpenCandidacy candidacy, Step step, AskedAbout asked, DateTimeOffset now) =>
        step.State == StepState.Blocked ? Hindrance.Blocked
        : People(step, asked) is var missing and not Hindrance.None ? missing
        : step.IsOverdue(now) ? Hindrance.Overdue
        : Hindrance.None;

    private static Hindrance People(Step step, AskedAbout asked) =>
        step.Leaf switch
        {
            PeerEndorsement when asked.People.Count == 0 => Hindrance.NoPeerAsked,
            PeerEndorsement when asked.StillToAnswer < step.Node.Missing => Hindrance.TooFewPeersAsked,
            Jury when asked.People.Count == 0 && asked.HasJuries => Hindrance.JuryNotConvened,
            ExpertReview when asked.IsNobodyLeft => Hindrance.NobodyLeft,
            IPanel panel when asked.People.Count == 0 && asked.Assessors == 0 => panel.Pool is null
                ? Hindrance.NobodyMayAssess
                : Hindrance.EmptyPool,
            _ => Hindrance.None,
        };
}
