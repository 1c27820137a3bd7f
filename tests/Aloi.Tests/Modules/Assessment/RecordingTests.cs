using System.Text;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment;

public sealed class RecordingTests
{
    private const string Mixed =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_identical_fact_counts_once_and_is_reported(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var amina = await road.MemberAsync("amina@exemple.fr");
        var score = Road.Score(amina, 85);
        (await road.RecordAsync(version, score, score)).ShouldBe(new FactsRecorded(1, 1, 0));
        (await road.RecordAsync(version, score)).ShouldBe(new FactsRecorded(0, 1, 0));
        (await road.RowsAsync<FactRow>()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Contradictory_acts_of_one_author_on_one_day_are_refused_with_the_whole_batch(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var (amina, boris) = (await road.MemberAsync("amina@exemple.fr"), await road.MemberAsync("boris@exemple.fr"));
        var yes = Road.Judged(amina, "terrain", "expert@exemple.fr");
        var no = Road.Judged(amina, "terrain", "expert@exemple.fr", JudgementOutcome.NotAchieved, TestAloi.Start.AddHours(-3));
        await road.RecordAsync(version, yes);
        var refused = await road.TryRecordAsync(version, Road.Score(boris, 90), no);
        refused.Problems.Single().Code.ShouldBe("assessment.contradiction");
        (await road.RowsAsync<FactRow>()).Count.ShouldBe(1);
        (await road.RowsAsync<Candidacy>()).ShouldHaveSingleItem().MemberId.ShouldBe(amina);

        // The day before, in Paris, the same expert may have thought otherwise.
        var earlier = Road.Judged(amina, "terrain", "expert@exemple.fr", JudgementOutcome.NotAchieved, TestAloi.Start.AddHours(-20));
        (await road.RecordAsync(version, earlier)).Recorded.ShouldBe(1);
    }

    public static TheoryData<string, string> BadFacts =>
        new()
        {
            { "unknown", "assessment.unknown-requirement" },
            { "kind", "assessment.wrong-kind-of-result" },
            { "scale", "assessment.out-of-scale" },
            { "future", "assessment.not-yet-happened" },
            { "author", "assessment.author-missing" },
            { "member", "assessment.unknown-member" },
            { "comment", "common.too-long" },
        };

    [Theory, MemberData(nameof(BadFacts))]
    public async Task A_fact_that_cannot_be_is_refused_at_the_door(string what, string code)
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var amina = await road.MemberAsync("amina@exemple.fr");
        var entry = what switch
        {
            "unknown" => Road.Score(amina, 90, leaf: "absent"),
            "kind" => Road.Score(amina, 90, leaf: "terrain"),
            "scale" => Road.Score(amina, 140),
            "future" => Road.Score(amina, 90, at: TestAloi.Start.AddMinutes(1)),
            "author" => Road.Judged(amina, "terrain", " "),
            "member" => Road.Score(amina + 1_000, 90),
            _ => Road.Score(amina, 90) with { Comment = new string('x', 4_001) },
        };
        var outcome = await road.TryRecordAsync(version, Road.Score(amina, 80), entry);
        outcome.Problems.Single().Code.ShouldBe(code);
        (await road.RowsAsync<FactRow>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_is_personal_is_sealed_and_is_gone_with_the_key(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(version, Road.Judged(amina, "terrain", "Zoé Quentin") with { Comment = "gestes sûrs" });
        var row = (await road.RowsAsync<FactRow>()).Single();
        Encoding.UTF8.GetString(row.SealedContent).ShouldNotContain("Quentin");
        row.RecordedBy.ShouldBe("operator");
        await road.InOrganisationAsync(async s =>
        {
            var keys = await s.GetRequiredService<IssuerContext>()
                .Set<SubjectKey>()
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.SealedKey, (byte[]?)null));
            return keys;
        });
        (await road.TryRecordAsync(version, Road.Score(amina, 90))).Problems.Single().Code.ShouldBe("assessment.unknown-member");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_nodes_that_record_about_one_person_see_each_other_and_tell_once(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed));
        var members = await road.MembersAsync(10);
        foreach (var member in members)
        {
            var both = await Task.WhenAll(
                Task.Run(() => road.RecordAsync(version, Road.Score(member, 90))),
                Task.Run(() => road.RecordAsync(version, Road.Judged(member, "terrain", "expert@exemple.fr")))
            );
            both.Sum(b => b.Satisfied).ShouldBe(1);
        }

        (await road.IssueAsync()).Count.ShouldBe(10);
    }
}
