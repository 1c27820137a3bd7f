using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Json;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Achievements;

public sealed class PublishingTests
{
    private const string Everything = """
          workload: PT14H
          eqf: 4
          validity: P3Y
          alignments:
            - { framework: ROME 4, url: "https://exemple.fr/rome/N1101", name: "Conduite d'engins : \"N1101\"" }
        """;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_published_version_is_read_back_as_it_was(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var yaml = Road.Yaml(more: Everything);
        var published = await road.PublishAsync(yaml);
        var file = AchievementYaml.Parse(yaml).Value!;
        var read = await road.InOrganisationAsync(s =>
            s.GetRequiredService<IAchievements>().FindAsync(published.PublicId, null, TestContext.Current.CancellationToken)
        );
        read.ShouldNotBeNull().Content.Achievement.ShouldBe(file.Achievement);
        read.Content.Protocol.ShouldBe(file.Protocol);
        (await road.RowsAsync<AchievementVersion>()).Single().Yaml.ShouldBe(yaml);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_published_version_never_changes_and_the_refusal_says_what_differs(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        await road.PublishAsync(Road.Yaml());
        (await road.TryPublishAsync(Road.Yaml() + "\n# un commentaire\n")).Value!.IsNew.ShouldBeFalse();
        var changed = await road.TryPublishAsync(
            Road.Yaml(protocol: "onlineAssessment: { id: theorie, name: Test théorique, min: 70 }", name: "Autre nom")
        );
        var refusal = changed.Problems.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("achievements.changed-version");
        refusal.Arguments.ShouldBe([1, "name, protocol", 2]);
        (await road.TryPublishAsync(Road.Yaml(version: 3))).Value!.IsNew.ShouldBeTrue();
        (await road.TryPublishAsync(Road.Yaml(version: 2))).Problems.Single().Code.ShouldBe("achievements.version-not-higher");
        (await road.RowsAsync<AchievementVersion>()).Select(v => v.Version).ShouldBe([1, 3], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_the_right_of_a_designer_nothing_is_published()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var member = await road.MemberAsync("amina@exemple.fr");
        var yaml = Road.Yaml();
        var outcome = await road.InOrganisationAsync(s =>
        {
            s.GetRequiredService<CurrentUser>().Become(ActorKind.Member, member);
            var request = new AchievementToPublish(road.Organisation.RootEntityId, AchievementYaml.Parse(yaml).Value!, yaml);
            return s.GetRequiredService<PublishAchievement>().HandleAsync(request, TestContext.Current.CancellationToken);
        });
        outcome.Problems.Single().Code.ShouldBe("common.not-allowed");
        (await road.RowsAsync<Achievement>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_beside_the_file_is_kept_with_its_version()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        var file = AchievementYaml.Parse(Road.Yaml()).Value!;
        file = file with { Achievement = file.Achievement with { Image = new AchievementImage.Png(ContentDigest.Of(png), png) } };
        var published = await road.AsOperatorAsync(s =>
            s.GetRequiredService<PublishAchievement>()
                .HandleAsync(
                    new AchievementToPublish(road.Organisation.RootEntityId, file, Road.Yaml()),
                    TestContext.Current.CancellationToken
                )
        );
        var image = published.Value!.Version.Content.Achievement.Image.ShouldBeOfType<AchievementImage.Png>();
        image.Content.ToArray().ShouldBe(png);
    }
}
