using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>What the sentence of a rule adds in brackets: by whom and how.</summary>
public sealed class RuleDetailsTests
{
    [Theory]
    [InlineData(
        "expertReview: { id: t, name: T, assessors: 2, setting: field, divergence: 1, pool: Experts, independence: [ trainer, manager ] }",
        "« T » validé par 2 experts à la majorité (observation au travail ; vivier « Experts » ; sans qui a formé la personne ni qui l’encadre ; "
            + "un avis de plus au-delà de 1 niveau d’écart)",
        "“T” confirmed by 2 experts by majority (observed at work; pool “Experts”; without whoever trained the person or their manager; "
            + "one more opinion beyond 1 level of gap)"
    )]
    [InlineData(
        "jury: { id: j, name: J, quorum: 3, tie: chair, retakes: 2, retakeAfter: P7D }",
        "l’avis favorable du jury « J » (3 membres) à la majorité (à égalité, la présidence tranche ; 2 nouvelles tentatives après 7 jours)",
        "a favourable opinion of the jury “J” (3 members) by majority (in a tie, the chair decides; 2 new attempts after 7 days)"
    )]
    [InlineData(
        "peerEndorsement: { id: p, name: P, count: 2, invitedBy: rule }",
        "2 recommandations de pairs (P) (tirage au sort dans l’entité)",
        "2 peer endorsements (P) (drawn from the entity)"
    )]
    [InlineData(
        "evidence: { id: e, name: E, accept: [ image, video ] }",
        "1 preuve (E) (image ou vidéo)",
        "1 artefact (E) (image or video)"
    )]
    [InlineData("expertReview: { id: t, name: T, rubric: ailleurs }", "« T » validé par 1 expert", "“T” confirmed by 1 expert")]
    public void Who_looks_and_how_stands_in_brackets_and_what_is_left_open_is_not_said(string yaml, string french, string english)
    {
        var rule = ProtocolYaml.Parse(yaml).Value!;
        ProtocolSentences.Phrase(rule, Language.French).Replace('\u00a0', ' ').ShouldBe(french);
        ProtocolSentences.Phrase(rule, Language.English).ShouldBe(english);
    }
}
