using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using static Aloi.Tests.Modules.Protocols.Sample;

namespace Aloi.Tests.Modules.Protocols;

public sealed class SentenceTests
{
    private const string Mixed = """
        all:
          - onlineAssessment: { id: theorie, name: test théorique, min: 80 }
          - expertReview: { id: terrain, name: terrain }
          - peerEndorsement: { id: pairs, name: recommandation de pair, count: 2, of: 3 }
        """;

    private static readonly FactAuthor Expert = new("expert", "l’expert du site");

    private static readonly Fact[] Nearly =
    [
        Score("theorie", 86.5m, "01-05"),
        Make("terrain", "01-06", Expert, new FactResult.Judgement(JudgementOutcome.Achieved)),
        Yes("pairs", "ana", "01-07"),
    ];

    [Fact]
    public void What_is_earned_comes_first_then_what_is_missing()
    {
        var verdict = Judge(Mixed, "02-01", Nearly);
        Plain(ProtocolSentences.Reason(verdict, Language.French))
            .ShouldBe(
                "Acquis : test théorique 86,5 % ≥ 80 % ; terrain validé par l’expert du site. Il manque 1 recommandation de pair sur 2."
            );
        ProtocolSentences
            .Reason(verdict, Language.English)
            .ShouldBe(
                "Earned: test théorique 86.5%\u00A0≥\u00A080%; terrain confirmed by l’expert du site. Still missing: 1 peer endorsement of 2."
            );
    }

    [Fact]
    public void French_numbers_and_signs_never_break_from_their_line()
    {
        var said = ProtocolSentences.Reason(Judge(Mixed, "02-01", Nearly), Language.French);
        said.ShouldContain("86,5\u00A0%");
        said.ShouldContain("Acquis\u00A0:");
        said.ShouldContain("\u00A0;");
    }

    [Fact]
    public void What_is_lost_is_named()
    {
        Fact[] lost = [Score("theorie", 86.5m, "01-05"), No("terrain", "ana", "01-06")];
        Plain(ProtocolSentences.Reason(Judge(Mixed, "02-01", lost), Language.French))
            .ShouldBe("Acquis : test théorique 86,5 % ≥ 80 %. Plus possible : terrain non validé par ana.");
    }

    [Fact]
    public void A_satisfied_verdict_tells_only_what_made_it_true()
    {
        var verdict = Judge(Mixed, "02-01", [.. Nearly, Yes("pairs", "ben", "01-08")]);
        Plain(ProtocolSentences.Reason(verdict, Language.French)).ShouldEndWith("; 2 recommandations de pairs (recommandation de pair).");
        Plain(ProtocolSentences.Mix(verdict.Mix, Language.French)).ShouldBe("1 expert + test + 2 pairs");
        ProtocolSentences.Mix(verdict.Mix, Language.English).ShouldBe("1 expert + test + 2 peers");
    }

    [Fact]
    public void Alternatives_are_told_as_alternatives_with_their_deadline()
    {
        const string yaml = """
            any:
              - evidence: { id: e, name: carnet, count: 3 }
              - all: [ { selfDeclaration: { id: d, name: sérieux } }, { attendance: { id: a, name: atelier, hours: 7, deadline: P30D } } ]
            """;
        Plain(ProtocolSentences.Reason(Judge(yaml, "01-10", Artefact("e", "u", "01-02")), Language.French))
            .ShouldBe(
                "Il manque 2 preuves sur 3 (carnet) ou (la déclaration « sérieux » et 7 h de présence sur 7 (atelier), au plus tard le 31/01/2026)."
            );
    }

    [Fact]
    public void Names_with_line_breaks_and_marks_of_direction_stay_on_one_line()
    {
        var leaf = new Evidence { Id = "e", Name = "a\r\nb\u2028c\u202Ed" };
        var verdict = ProtocolEvaluator.Evaluate(leaf, [], At("02-01"));
        Plain(ProtocolSentences.Reason(verdict, Language.French)).ShouldBe("Il manque 1 preuve sur 1 (a b c d).");
    }

    [Fact]
    public void The_rule_reads_as_one_sentence()
    {
        var protocol = Protocol(DesignExample);
        Plain(ProtocolSentences.Describe(protocol, Language.French))
            .ShouldBe(
                "Il faut le test « Test théorique » (80 % au moins), (au moins 2 éléments parmi : la déclaration « D », 7 h de présence (P), "
                    + "1 preuve (E)), (au moins 60 points parmi : l’avis favorable du jury « J » (3 membres) à la majorité (40 points), 1 preuve (F) (60 points)) "
                    + "et 2 recommandations de pairs sur 3 (Pairs) sous 30 jours (sans réponse : dispense)."
            );
        ProtocolSentences
            .Describe(protocol, Language.English)
            .ShouldStartWith(
                "Needed: the test “Test théorique” (at least 80%), (at least 2 items among: the declaration “D”, 7 hours attended (P), "
            );
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
