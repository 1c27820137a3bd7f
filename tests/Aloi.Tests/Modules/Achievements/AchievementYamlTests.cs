using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Modules.Achievements;

public sealed class AchievementYamlTests
{
    private const string Small = """
        issuer: { name: Logistique du Rhône }
        achievement: { name: Conduire un « chariot » élévateur, description: D, criteria: C, kind: competence }
        protocol: { evidence: { id: e } }
        """;

    [Fact]
    public void The_required_fields_are_enough()
    {
        var file = Read(Small);
        file.Issuer.ShouldBe(new IssuerDefinition { Name = "Logistique du Rhône" });
        file.Achievement.ShouldBe(
            new AchievementDefinition
            {
                Id = "conduire-un-chariot-elevateur",
                Name = "Conduire un « chariot » élévateur",
                Description = "D",
                Criteria = "C",
                Kind = AchievementKind.Competence,
            }
        );
        (file.Achievement.Version, file.Achievement.Language).ShouldBe((1, "fr"));
        file.Protocol.ShouldBe(new Evidence { Id = "e", Name = "e" });
    }

    [Fact]
    public void Every_field_is_read()
    {
        const string yaml = """
            issuer: { name: A, url: "https://a.example", country: fr }
            achievement:
              id: b-1
              version: 3
              name: B
              description: >-
                two
                lines
              criteria: |
                one
                two
              kind: knowledge
              language: en-GB
              workload: PT14H
              eqf: 5
              validity: P3Y
              image: https://a.example/b.png
              alignments:
                - { framework: ESCO, url: "http://data.europa.eu/esco/skill/1", name: S }
                - { url: "https://a.example/s", name: T }
            protocol: { selfDeclaration: { id: d } }
            """;
        var file = Read(yaml);
        file.Issuer.Country.ShouldBe("FR");
        var achievement = file.Achievement;
        (achievement.Id, achievement.Version, achievement.Description, achievement.Criteria).ShouldBe(("b-1", 3, "two lines", "one\ntwo"));
        (achievement.Kind, achievement.Language, achievement.Eqf).ShouldBe((AchievementKind.Knowledge, "en-GB", 5));
        (achievement.Workload.ToString(), achievement.Validity.ToString()).ShouldBe(("PT14H", "P3Y"));
        achievement.Image.ShouldBe(new AchievementImage.Link("https://a.example/b.png"));
        achievement.Alignments.ShouldBe([new("ESCO", "http://data.europa.eu/esco/skill/1", "S"), new(null, "https://a.example/s", "T")]);
    }

    [Theory]
    [InlineData("issuer: { name: Logistique du Rhône }", "", "yaml.missing-field", 1)]
    [InlineData("name: Logistique du Rhône", "name: X, nme: Y", "yaml.unknown-field-nearest", 1)]
    [InlineData("name: Logistique du Rhône", "name: X, country: FRA", "achievements.bad-country", 1)]
    [InlineData("name: Logistique du Rhône", "name: X, url: ftp://x.example", "yaml.bad-url", 1)]
    [InlineData("name: Logistique du Rhône", "name: X, url: 'javascript:alert(1)'", "yaml.bad-url", 1)]
    [InlineData("kind: competence", "kind: competense", "yaml.not-one-of-nearest", 2)]
    [InlineData("kind: competence", "kind: competence, eqf: 9", "yaml.out-of-range", 2)]
    [InlineData("kind: competence", "kind: competence, language: français", "achievements.bad-language", 2)]
    [InlineData("kind: competence", "kind: competence, workload: 14h", "yaml.bad-duration", 2)]
    [InlineData("kind: competence", "kind: competence, version: 0", "yaml.out-of-range", 2)]
    [InlineData("kind: competence", "kind: competence, id: 'a b'", "achievements.bad-id", 2)]
    [InlineData("kind: competence", "kind: competence, image: http://x.example/i.png", "achievements.image-not-https", 2)]
    [InlineData("kind: competence", "kind: competence, image: beside.png", "achievements.image-not-https", 2)]
    [InlineData("kind: competence", "kind: competence, alignments: [ { name: N } ]", "yaml.missing-field", 2)]
    [InlineData("Conduire un « chariot » élévateur", "日本", "achievements.no-slug", 2)]
    [InlineData("criteria: C, ", "", "yaml.missing-field", 2)]
    [InlineData("evidence: { id: e }", "evidence: { id: e, count: x }", "yaml.expected-number", 3)]
    public void A_mistake_is_located(string old, string replacement, string code, int line)
    {
        var problem = AchievementYaml
            .Parse(Small.Replace(old, replacement, StringComparison.Ordinal), "a.yaml")
            .Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        if (replacement.Length > 0)
        {
            problem.Where!.Line.ShouldBe(line);
        }
    }

    [Fact]
    public void The_mistakes_of_all_three_parts_come_together() =>
        AchievementYaml
            .Parse("issuer: { nam: x }\nachievement: { name: N, kind: k }\nprotocol: { all: [] }\nextra: 1")
            .Problems.Select(problem => problem.Where!.Line)
            .Distinct()
            .ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void The_digest_follows_the_achievement_and_its_protocol_and_not_the_issuers_address()
    {
        var digest = AchievementIdentity.Digest(Read(Small));
        AchievementIdentity
            .Digest(Read(Small.Replace("name: Logistique du Rhône", "name: Logistique du Rhône, url: 'https://x.example'")))
            .ShouldBe(digest);
        AchievementIdentity.Digest(Read(Small.Replace("kind: competence", "kind: competence, version: 1, language: fr"))).ShouldBe(digest);
        string[] changes =
        [
            "criteria: CC",
            "criteria: C, eqf: 3",
            "criteria: C, image: https://x.example/i.png",
            "criteria: C, validity: P1Y",
        ];
        changes.Select(change => AchievementIdentity.Digest(Read(Small.Replace("criteria: C", change)))).Append(digest).ShouldBeUnique();
        AchievementIdentity.Digest(Read(Small.Replace("id: e", "id: e, count: 2"))).ShouldNotBe(digest);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en-GB")]
    [InlineData("zh-Hant-TW")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("es-419")]
    [InlineData("en-x-plain")]
    public void Language_tags_are_known_by_their_grammar(string tag) => LanguageTag.IsWellFormed(tag).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("French")]
    [InlineData("fr_FR")]
    [InlineData("fr-")]
    [InlineData("en-x")]
    [InlineData("fr\n")]
    public void Other_tags_are_refused(string tag) => LanguageTag.IsWellFormed(tag).ShouldBeFalse();

    [Fact]
    public void There_are_249_countries() => Countries.All.Count.ShouldBe(249);

    [Theory]
    [InlineData("L’été à Œting", "l-ete-a-oeting")]
    [InlineData("  C++ & C#  ", "c-c")]
    [InlineData("Straße", "strasse")]
    [InlineData("日本", "")]
    public void A_slug_is_what_an_address_can_hold(string name, string slug) => Slug.Of(name).ShouldBe(slug);

    private static AchievementFile Read(string yaml)
    {
        var parsed = AchievementYaml.Parse(yaml);
        parsed.Problems.ShouldBeEmpty();
        return parsed.Value!;
    }
}
