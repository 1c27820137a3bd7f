using System.Security.Cryptography;
using System.Text;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Json;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

public sealed class ProtocolYamlTests
{
    [Fact]
    public void Every_field_is_read()
    {
        const string yaml = """
            sequence:
              - onlineAssessment: { id: t, name: 'Test', min: 12.5, max: 20, attempts: 3, keep: last, deadline: P30D, reminders: [P7D, P14D], freshness: P1Y }
              - expertReview: { id: r, assessors: 2, agreement: all, rubric: "Grille A", onSilence: escalate, deadline: P2M }
              - jury: { id: j, quorum: 3, rule: unanimity, externalShare: 0.5, onSilence: { substitute: { evidence: { id: s, count: 2 } } } }
              - peerEndorsement: { id: p, count: 2, of: 4, relation: manager, within: P1W, reminders: P3D }
              - attendance: { id: a, percent: 80 }
              - heldCredential: { id: h, achievement: "https://x.example/a/1", level: expert }
            """;
        var steps = Protocol(yaml).Children;
        var test = steps[0].ShouldBeOfType<OnlineAssessment>();
        (test.Name, test.Min, test.Max, test.Attempts, test.Keep).ShouldBe(("Test", 12.5m, 20m, 3, KeepScore.Last));
        (test.Deadline.ToString(), test.Freshness.ToString(), test.Reminders.ToString()).ShouldBe(("P30D", "P1Y", "[P7D, P14D]"));
        var review = steps[1].ShouldBeOfType<ExpertReview>();
        (review.Name, review.Assessors, review.Agreement, review.Rubric!.Name).ShouldBe(("r", 2, Agreement.All, "Grille A"));
        review.OnSilence.Rule.ShouldBe(SilenceRule.Escalate);
        var jury = steps[2].ShouldBeOfType<Jury>();
        (jury.Quorum, jury.Rule, jury.ExternalShare, jury.ExternalSeats).ShouldBe((3, JuryRule.Unanimity, 0.5m, 2));
        jury.OnSilence.Substitute.ShouldBe(
            new Evidence
            {
                Id = "s",
                Name = "s",
                Count = 2,
            }
        );
        var peers = steps[3].ShouldBeOfType<PeerEndorsement>();
        (peers.Count, peers.Of, peers.Relation, peers.Within.ToString(), peers.Reminders.Count).ShouldBe((2, 4, "manager", "P1W", 1));
        steps[4].ShouldBeOfType<Attendance>().Percent.ShouldBe(80);
        steps[5].ShouldBeOfType<HeldCredential>().Level.ShouldBe(ProofLevel.Expert);
    }

    [Fact]
    public void A_protocol_prints_as_people_write_it() =>
        ProtocolYaml
            .Print(Protocol(DesignExample))
            .ShouldBe(
                """
                protocol:
                  all:
                    - onlineAssessment: { id: theorie, name: Test théorique, min: 80 }
                    - atLeast:
                        k: 2
                        of:
                          - selfDeclaration: { id: d, name: D }
                          - attendance: { id: p, name: P, hours: 7 }
                          - evidence: { id: e, name: E }
                    - weighted:
                        threshold: 60
                        of:
                          - weight: 40
                            jury: { id: j, name: J, quorum: 3 }
                          - weight: 60
                            evidence: { id: f, name: F }
                    - peerEndorsement: { id: pairs, name: Pairs, count: 2, of: 3, deadline: P30D, onSilence: waive }

                """.ReplaceLineEndings("\n")
            );

    [Fact]
    public void The_canonical_form_is_that_of_RFC_8785_with_defaults_left_out()
    {
        const string yaml =
            "any: [ { onlineAssessment: { min: 80.50, name: \"é\\\"\\\\\", id: t, max: 100, keep: best } }, { evidence: { id: e, name: e, count: 1 } } ]";
        const string canonical = """{"any":[{"onlineAssessment":{"id":"t","min":80.5,"name":"é\"\\"}},{"evidence":{"id":"e"}}]}""";
        ProtocolIdentity.Canonical(Protocol(yaml)).ShouldBe(canonical);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(canonical));
        var name = "ni:///sha-256;" + Convert.ToBase64String(digest).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        ProtocolIdentity.Digest(Protocol(yaml)).Name.ShouldBe(name);
    }

    [Fact]
    public void The_digest_of_the_designs_example_never_changes() =>
        ProtocolIdentity.Digest(Protocol(DesignExample)).Name.ShouldBe("ni:///sha-256;MtdIPR6Uj0IooBYhL8p-5Hlw8r0W6l76rR9kFMh2rR4");

    [Fact]
    public void The_name_of_RFC_6920s_own_example_is_reproduced() =>
        ContentDigest.Of("Hello World!").Name.ShouldBe("ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk");

    [Fact]
    public void Spelling_does_not_change_what_a_protocol_is() =>
        ProtocolIdentity
            .Digest(Protocol("all:\n  - evidence:\n      count: 1.0\n      id: 'e'\n"))
            .ShouldBe(ProtocolIdentity.Digest(Protocol("protocol: { all: [ { evidence: { id: e } } ] }")));

    [Fact]
    public void Control_characters_are_escaped_as_RFC_8785_says() =>
        CanonicalJson
            .Write(System.Text.Json.Nodes.JsonValue.Create("\b\t\n\f\r\u001f\u007f\u2028€\U0001F600/"))
            .ShouldBe("\"\\b\\t\\n\\f\\r\\u001f\u007f\u2028€\U0001F600/\"");
}
