using System.Text.Json;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Aloi.Standards.OpenBadges;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Achievements;

public sealed class EuropeanElementsTests
{
    private const string Everything = """
          outcomes: [ "Contrôle l'état du chariot", "Range la charge" ]
          workload: PT14H
          eqf: 3
          participation: workplace
          quality: Qualiopi
          prerequisites: Avoir 18 ans.
          supervision: supervisedWithIdentity
          imageAlt: Un écu bleu.
          image: https://exemple.fr/badge.png
          alignments:
            - { framework: ROME, url: "https://exemple.fr/rome/N1101", name: Cariste, code: N1101 }
          skills: [ "Caler une charge fragile 📦", "حمل البضائع" ]
        """;

    /// <summary>Digests as they were before there were European fields: a new field must not make another definition of an older file.</summary>
    [Theory]
    [InlineData("chariot.yaml", "8a1206c564721b1d0a102f8d3da3637d0f62f21591c4cea68af48afd3ab71b08")]
    [InlineData("facilitation.yaml", "e09785f0934bf47fe29e2fcde54ff94968918113da0b2c91d3839ce3a3652f07")]
    public void A_file_that_uses_none_of_the_new_fields_is_what_it_was(string file, string digest) =>
        AchievementIdentity.Digest(AchievementYaml.Load(Path.Combine(Repository.Root, "examples", file)).Value!).Hex.ShouldBe(digest);

    [Fact]
    public void Each_new_field_makes_another_definition()
    {
        string[] fields =
        [
            "outcomes: [ a ]",
            "participation: online",
            "quality: Q",
            "prerequisites: P",
            "supervision: supervised",
            "imageAlt: A",
            "skills: [ s ]",
            "alignments: [ { url: 'https://x.example', name: n } ]",
            "alignments: [ { url: 'https://x.example', name: n, code: c } ]",
        ];
        fields
            .Select(f => AchievementIdentity.Digest(Read(Road.Yaml(more: "  " + f))))
            .Append(AchievementIdentity.Digest(Read(Road.Yaml())))
            .ShouldBeUnique();
    }

    [Theory]
    [InlineData("participation: here", "yaml.not-one-of")]
    [InlineData("supervision: superviset", "yaml.not-one-of-nearest")]
    [InlineData("outcomes: one", "yaml.expected-list")]
    [InlineData("outcomes: [ '' ]", "yaml.missing-field")]
    [InlineData("outcomes: [ { a: b } ]", "yaml.expected-text")]
    [InlineData("skills: [ \"a\\nb\" ]", "yaml.control-character")]
    [InlineData("imageAlt: \"a\\nb\"", "yaml.control-character")]
    public void A_mistake_in_a_new_field_is_located(string field, string code)
    {
        var problem = AchievementYaml.Parse(Road.Yaml(more: "  " + field)).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Where!.Line.ShouldBe(10);
    }

    [Fact]
    public void What_is_printed_reads_back_as_the_same_thing_and_prints_again_as_the_same_text()
    {
        var file = Read(Road.Yaml(more: Everything));
        var text = AchievementYaml.Print(file);
        Read(text).Achievement.ShouldBe(file.Achievement);
        Read(text).Protocol.ShouldBe(file.Protocol);
        Read(text).Issuer.ShouldBe(file.Issuer);
        AchievementYaml.Print(Read(text)).ShouldBe(text);
        AchievementIdentity.Digest(Read(text)).ShouldBe(AchievementIdentity.Digest(file));
    }

    [Fact]
    public void The_meter_counts_what_is_there()
    {
        EuElements.Of(Read(Road.Yaml())).Count(e => e.IsFilled).ShouldBe(5);
        var full = Read(Road.Yaml(more: Everything).Replace("name: Groupe Valmont", "name: Groupe Valmont, country: FR"));
        EuElements.Of(full).ShouldAllBe(e => e.IsFilled);
        EuElements.Of(full).Count.ShouldBe(11);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_says_them_in_published_terms_only(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(more: Everything));
        version.Content.Achievement.ShouldBe(Read(Road.Yaml(more: Everything)).Achievement);
        await road.RecordAsync(version, Road.Score(await road.MemberAsync("amina@exemple.fr"), 90));
        var document = (await road.IssueAsync()).Single();
        var badge = Road.Json(document);
        OpenBadgeShape.Check(badge).ShouldBeEmpty();
        var achievement = badge.GetProperty("credentialSubject").GetProperty("achievement");
        achievement.GetProperty("description").GetString()!.ShouldContain("- Range la charge");
        achievement.GetProperty("image").GetProperty("caption").GetString().ShouldBe("Un écu bleu.");
        achievement.GetProperty("alignment")[0].GetProperty("targetCode").GetString().ShouldBe("N1101");
        achievement.GetProperty("inLanguage").GetString().ShouldBe("fr");
        achievement.GetProperty("tag").EnumerateArray().Select(t => t.GetString()).ShouldBe(["Caler une charge fragile 📦", "حمل البضائع"]);
        var criteria = achievement.GetProperty("criteria").GetProperty("narrative").GetString()!;
        foreach (var said in new[] { "14\u00a0h", "situation de travail", "Avoir 18 ans.", "contrôle d’identité", "Qualiopi" })
        {
            criteria.ShouldContain(said);
        }
    }

    private static AchievementFile Read(string yaml)
    {
        var parsed = AchievementYaml.Parse(yaml);
        parsed.Problems.Select(p => p.Code).ShouldBeEmpty();
        return parsed.Value!;
    }
}
