using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class RequirementsOfProtocolTests
{
    private const string Protocol = """
        protocol:
          all:
            - onlineAssessment: { id: quiz, name: Quiz, min: 12, max: 20 }
            - attendance: { id: hours, name: Hours, hours: 7 }
            - attendance: { id: percent, name: Percent, percent: 80 }
            - any:
                - expertReview: { id: review, name: Review }
                - jury: { id: jury, name: Jury, quorum: 3 }
            - atLeast:
                k: 1
                of:
                  - selfDeclaration: { id: self, name: Self }
                  - evidence: { id: work, name: Work }
            - heldCredential: { id: held, name: Held, achievement: "https://example.org/a" }
            - peerEndorsement:
                id: peers
                name: Peers
                count: 2
                deadline: P30D
                onSilence: { substitute: { expertReview: { id: stand-in, name: Stand-in } } }
        """;

    [Fact]
    public void Every_leaf_is_a_requirement_with_its_scale_and_its_unit() =>
        ProtocolYaml
            .Parse(Protocol)
            .Value.ShouldNotBeNull()
            .Requirements()
            .ShouldBe([
                new Requirement("quiz", "Quiz", RequirementKind.OnlineAssessment, Max: 20),
                new Requirement("hours", "Hours", RequirementKind.Attendance),
                new Requirement("percent", "Percent", RequirementKind.Attendance, Unit: AttendanceUnit.Percent),
                new Requirement("review", "Review", RequirementKind.ExpertReview),
                new Requirement("jury", "Jury", RequirementKind.Jury),
                new Requirement("self", "Self", RequirementKind.SelfDeclaration),
                new Requirement("work", "Work", RequirementKind.Evidence),
                new Requirement("held", "Held", RequirementKind.HeldCredential),
                new Requirement("peers", "Peers", RequirementKind.PeerEndorsement),
                new Requirement("stand-in", "Stand-in", RequirementKind.ExpertReview),
            ]);

    [Theory]
    [InlineData("chariot", 17, 5)]
    [InlineData("facilitation", 9, 2)]
    public void The_examples_are_read_without_a_finding(string name, int rows, int persons)
    {
        var folder = Path.Combine(Repository.Root, "examples");
        var achievement = File.ReadAllText(Path.Combine(folder, name + ".yaml"));
        var protocol = ProtocolYaml
            .Parse(achievement[achievement.IndexOf("protocol:", StringComparison.Ordinal)..])
            .Value.ShouldNotBeNull();
        var context = FactsFileHarness.Context with { Requirements = protocol.Requirements() };

        var file = FactsFileHarness.ReadBytes(File.ReadAllBytes(Path.Combine(folder, name + ".csv")), context: context);

        file.Findings.ShouldBeEmpty();
        file.Examination.GoodRows.ShouldBe(rows);
        file.Rows.Select(r => r.Person!.Email).Distinct().Count().ShouldBe(persons);
    }
}
