using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>The truth tables of the nodes that combine, over leaves that are satisfied (s), open (n) or impossible (i).</summary>
public sealed class CombinationTests
{
    [Theory]
    [InlineData("all", "sss", NodeState.Satisfied)]
    [InlineData("all", "ssn", NodeState.NotYet)]
    [InlineData("all", "sni", NodeState.Impossible)]
    [InlineData("sequence", "sss", NodeState.Satisfied)]
    [InlineData("sequence", "nsi", NodeState.NotYet)]
    [InlineData("sequence", "sis", NodeState.Impossible)]
    [InlineData("any", "iis", NodeState.Satisfied)]
    [InlineData("any", "iin", NodeState.NotYet)]
    [InlineData("any", "iii", NodeState.Impossible)]
    [InlineData("atLeast", "ssi", NodeState.Satisfied)]
    [InlineData("atLeast", "sni", NodeState.NotYet)]
    [InlineData("atLeast", "nii", NodeState.Impossible)]
    [InlineData("weighted", "nns", NodeState.Satisfied)]
    [InlineData("weighted", "ssn", NodeState.NotYet)]
    [InlineData("weighted", "ssi", NodeState.Impossible)]
    [InlineData("weighted", "iin", NodeState.NotYet)]
    public void Children_combine(string kind, string children, NodeState expected)
    {
        const string leaf = "expertReview: { id: l0 }";
        var leaves = Enumerable.Range(0, 3).Select(i => leaf.Replace("l0", $"l{i}")).ToArray();
        var list = $"[ {{ {leaves[0]} }}, {{ {leaves[1]} }}, {{ {leaves[2]} }} ]";
        var yaml = kind switch
        {
            "atLeast" => $"atLeast: {{ k: 2, of: {list} }}",
            "weighted" =>
                $"weighted: {{ threshold: 5.5, of: [ {{ weight: 1, {leaves[0]} }}, {{ weight: 2, {leaves[1]} }}, {{ weight: 5.5, {leaves[2]} }} ] }}",
            _ => $"{kind}: {list}",
        };
        var facts = children
            .Select(
                (state, i) =>
                    state switch
                    {
                        's' => Yes($"l{i}", "ana", $"01-0{i + 2}"),
                        'i' => No($"l{i}", "ana", $"01-0{i + 2}"),
                        _ => NotSeen($"l{i}", "ana", $"01-0{i + 2}"),
                    }
            )
            .ToArray();
        Judge(yaml, "02-01", facts).State.ShouldBe(expected);
    }

    [Fact]
    public void The_date_is_when_the_last_needed_child_was_met()
    {
        const string yaml = "atLeast: { k: 2, of: [ { evidence: { id: a } }, { evidence: { id: b } }, { evidence: { id: c } } ] }";
        Judge(yaml, "02-01", Artefact("a", "u", "01-09"), Artefact("b", "u", "01-03"), Artefact("c", "u", "01-05"))
            .MetAt.ShouldBe(On("01-05"));
    }

    [Fact]
    public void What_did_not_make_the_verdict_true_adds_nothing_to_its_level()
    {
        const string yaml = "any: [ { selfDeclaration: { id: d } }, { all: [ { jury: { id: j, quorum: 1 } }, { evidence: { id: e } } ] } ]";
        var verdict = Judge(yaml, "02-01", Yes("d", "candidat", "01-02"), Yes("j", "ana", "01-03"));
        verdict.Level.ShouldBe(ProofLevel.Declared);
        verdict.Mix.ShouldBe([new("selfDeclaration", ProofLevel.Declared, 1)]);
    }

    [Fact]
    public void Attendance_alone_is_participation() =>
        Judge("attendance: { id: a, hours: 1 }", "02-01", Hours("a", 1, "01-02")).Level.ShouldBe(ProofLevel.Participation);
}
