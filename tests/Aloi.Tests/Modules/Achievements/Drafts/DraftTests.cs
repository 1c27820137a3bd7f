using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Achievements.Drafts;

public sealed class DraftTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_draft_is_kept_as_typed_finished_or_not(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var desk = await Desk.OpenAsync(road);
        var draft = await desk.StartedAsync(new DraftContent { Name = "<b>Nom</b> عنوان 🎓" });
        var typed = new DraftContent
        {
            Name = "<b>Nom</b> عنوان 🎓",
            Workload = "beaucoup",
            Eqf = "12",
            Rule = "yaml",
            Yaml = "all: [",
        };
        (await desk.SaveAsync(draft, 1, typed)).Succeeded.ShouldBeTrue();
        var read = await desk.ReadAsync(draft);
        read.Content.IsSameAs(typed).ShouldBeTrue();
        (read.Row.Revision, read.ChangedBy).ShouldBe((2, "Nadia Ferhat"));
        read.Examine().Malformed.Select(p => p.Where!.Field).ShouldBe(["yaml", "workload", "eqf"], ignoreOrder: true);
        read.Examine().Missing.Select(p => p.Where!.Field).ShouldBe(["kind", "alt", "description", "criteria"], ignoreOrder: true);
        (await desk.PublishAsync(draft, 2)).Succeeded.ShouldBeFalse();
        (await road.RowsAsync<AchievementVersion>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_somebody_else_saved_is_never_overwritten_unseen(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var nadia = await Desk.OpenAsync(road);
        var paul = await Desk.OpenAsync(road, "paul@exemple.fr");
        var draft = await nadia.StartedAsync(Desk.Complete);
        (await paul.SaveAsync(draft, 1, Desk.Complete with { Name = "De Paul" })).Succeeded.ShouldBeTrue();
        var stale = await nadia.SaveAsync(draft, 1, Desk.Complete with { Name = "De Nadia" });
        stale.Problems.ShouldHaveSingleItem().Code.ShouldBe("achievements.stale-draft");
        (await nadia.ReadAsync(draft)).Content.Name.ShouldBe("De Paul");
        (await nadia.PublishAsync(draft, 1)).Problems.Single().Code.ShouldBe("achievements.stale-draft");
        (await nadia.SaveAsync(draft, 1, Desk.Complete with { Name = "De Paul" })).Succeeded.ShouldBeTrue("the same text is no conflict");
        (await nadia.SaveAsync(draft, 2, Desk.Complete with { Name = "De Nadia" })).Succeeded.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Posting_twice_starts_one_draft_and_publishes_one_version(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var desk = await Desk.OpenAsync(road);
        var drafts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.StartAsync(Desk.Complete)));
        drafts.Select(d => d.Value).Distinct().ShouldHaveSingleItem();
        var published = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.PublishAsync(drafts[0].Value, 1)));
        published.ShouldAllBe(p => p.Succeeded);
        published.Select(p => p.Value!.VersionId).Distinct().ShouldHaveSingleItem();
        (await road.RowsAsync<AchievementVersion>()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_published_draft_is_the_same_thing_as_its_file(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var desk = await Desk.OpenAsync(road);
        var draft = await desk.StartedAsync(
            Desk.Complete with
            {
                Outcomes = "- Cale\n\n• Étiquette",
                Workload = "1h30",
                Validity = "18",
                ValidityUnit = "months",
                Eqf = "4",
                Participation = "blended",
                Quality = "Qualiopi\nISO 9001",
                Supervision = "supervised",
                Skills = [new DraftSkill("Caler"), new DraftSkill("operate forklift", "ESCO", "http://data.europa.eu/esco/skill/1")],
            }
        );
        var version = await desk.PublishedAsync(draft);
        var achievement = version.Content.Achievement;
        (achievement.Id, achievement.Version, achievement.Outcomes.Count).ShouldBe(("preparer-une-commande-fragile", 1, 2));
        (achievement.Workload.ToString(), achievement.Validity.ToString()).ShouldBe(("PT1H30M", "P18M"));
        (achievement.Skills.Single(), achievement.Alignments.Single().Framework).ShouldBe(("Caler", "ESCO"));
        var row = (await road.RowsAsync<AchievementVersion>()).Single();
        var read = AchievementYaml.Parse(row.Yaml).Value!;
        AchievementIdentity.Canonical(read).ShouldBe(row.Canonical);
        (await road.TryPublishAsync(row.Yaml)).Value!.IsNew.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_next_version_starts_from_the_same_choices_and_leaves_the_first_alone(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var desk = await Desk.OpenAsync(road);
        var first = await desk.PublishedAsync(await desk.StartedAsync(Desk.Complete));
        var next = (await desk.NextAsync(first.PublicId)).Value;
        (await desk.NextAsync(first.PublicId)).Value.ShouldBe(next, "one draft of it is enough");
        var open = await desk.ReadAsync(next);
        (open.Version, open.Content.Rule).ShouldBe((2, "quiz-expert"));
        var changed = open.Content with { Numbers = new Dictionary<string, string> { ["pass-mark"] = "90" } };
        (await desk.SaveAsync(next, 1, changed)).Succeeded.ShouldBeTrue();
        var second = await desk.PublishedAsync(next);
        (second.PublicId, second.Version).ShouldBe((first.PublicId, 2));
        second.Content.Protocol.LeavesAlsoIn(first.Content.Protocol).Select(l => l.Id).ShouldBe(["terrain"]);
        (await road.RowsAsync<AchievementVersion>()).Single(v => v.Version == 1).ProtocolDigest.ShouldBe(first.Content.ProtocolDigest.Hex);
    }

    [Fact]
    public async Task The_next_version_of_a_file_is_the_file_as_a_form()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var desk = await Desk.OpenAsync(road);
        var first = await road.PublishAsync(Road.Yaml(more: "  workload: PT14H\n  validity: P3Y\n  skills: [ a ]"));
        var next = (await desk.NextAsync(first.PublicId)).Value;
        var open = await desk.ReadAsync(next);
        (open.Content.Rule, open.Content.Workload, open.Content.Validity).ShouldBe(("yaml", "14", "3"));
        var second = await desk.PublishedAsync(next);
        second.Content.Achievement.ShouldBe(first.Content.Achievement with { Version = 2 });
    }

    [Fact]
    public async Task Two_proofs_of_one_name_are_two_proofs()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var desk = await Desk.OpenAsync(road);
        var one = await desk.PublishedAsync(await desk.StartedAsync(Desk.Complete, "a"));
        var other = await desk.PublishedAsync(await desk.StartedAsync(Desk.Complete, "b"));
        (one.Identifier, other.Identifier).ShouldBe(("preparer-une-commande-fragile", "preparer-une-commande-fragile-2"));
        (await desk.PublishedAsync(await desk.StartedAsync(Desk.Complete with { Name = "日本" }, "c"))).Identifier.ShouldStartWith(
            "preuve-"
        );
    }

    [Fact]
    public async Task Attendance_is_not_published_as_a_competence()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var desk = await Desk.OpenAsync(road);
        var content = Desk.Complete with { Rule = "yaml", Yaml = "attendance: { id: p, hours: 7 }" };
        var draft = await desk.StartedAsync(content);
        (await desk.PublishAsync(draft, 1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("achievements.attendance-only");
        (await desk.SaveAsync(draft, 1, content with { Kind = "participation" })).Succeeded.ShouldBeTrue();
        (await desk.PublishAsync(draft, 2)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("14", "PT14H")]
    [InlineData("1,5", "PT1H30M")]
    [InlineData("1.25", "PT1H15M")]
    [InlineData("14 h", "PT14H")]
    [InlineData("1h30", "PT1H30M")]
    [InlineData("2 heures", "PT2H")]
    [InlineData("PT90M", "PT90M")]
    public void Hours_are_read_as_people_type_them(string typed, string meant)
    {
        DraftDurations.TryHours(typed, out var duration).ShouldBeTrue();
        duration.ToString().ShouldBe(meant);
        DraftDurations.TryHours(DraftDurations.HoursText(duration), out var again).ShouldBeTrue();
        again.ShouldBe(duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("beaucoup")]
    [InlineData("99999999")]
    [InlineData("1e9")]
    public void Other_hours_are_refused(string typed) => DraftDurations.TryHours(typed, out _).ShouldBeFalse();
}
