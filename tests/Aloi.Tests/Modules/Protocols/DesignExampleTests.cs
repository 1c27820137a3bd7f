using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

public sealed class DesignExampleTests
{
    private static readonly Fact[] Enough =
    [
        Score("theorie", 86.5m, "01-05"),
        Yes("d", "candidat", "01-02"),
        Hours("p", 3.5m, "01-06"),
        Hours("p", 3.5m, "01-07"),
        Artefact("f", "https://exemple.fr/1", "01-08"),
        Yes("pairs", "ana", "01-09"),
    ];

    [Fact]
    public void Waits_for_the_second_peer() => Judge(DesignExample, "01-15", Enough).State.ShouldBe(NodeState.NotYet);

    [Fact]
    public void Is_met_by_the_second_peer()
    {
        var verdict = Judge(DesignExample, "01-15", [.. Enough, Yes("pairs", "ben", "01-12")]);
        verdict.State.ShouldBe(NodeState.Satisfied);
        verdict.MetAt.ShouldBe(On("01-12"));
        verdict.Level.ShouldBe(ProofLevel.Tested);
        verdict.Mix.ShouldBe([
            new("onlineAssessment", ProofLevel.Tested, 1),
            new("peerEndorsement", ProofLevel.Endorsed, 2),
            new("evidence", ProofLevel.Declared, 1),
            new("selfDeclaration", ProofLevel.Declared, 1),
            new("attendance", ProofLevel.Participation, 1),
        ]);
    }

    [Fact]
    public void Lets_silent_peers_go_after_thirty_days()
    {
        Judge(DesignExample, "01-31T23:59", Enough).State.ShouldBe(NodeState.NotYet);
        Judge(DesignExample, "02-01", Enough).State.ShouldBe(NodeState.Satisfied);
    }

    [Fact]
    public void Is_impossible_once_two_of_the_three_peers_do_not_endorse()
    {
        var verdict = Judge(DesignExample, "01-15", [.. Enough, No("pairs", "ben", "01-10"), NotSeen("pairs", "cyd", "01-11")]);
        verdict.State.ShouldBe(NodeState.Impossible);
    }
}
