using System.Text.Json;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Aloi.Standards.OpenBadges;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Credentials;

public sealed class BadgeContentTests
{
    private const string Mixed =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { evidence: { id: dossier, name: Dossier } }, { expertReview: { id: terrain, name: Terrain } } ]";

    private const string More = """
          workload: PT14H
          eqf: 4
          validity: P3Y
        """;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_of_competence_says_who_what_how_and_until_when(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var (badge, version) = await IssueAsync(road, "competence");
        badge.GetProperty("validUntil").GetString().ShouldBe("2029-03-02T09:00:00+01:00");
        badge.TryGetProperty("credentialStatus", out _).ShouldBeFalse();
        badge.GetProperty("id").GetString().ShouldStartWith("urn:uuid:");
        var subject = badge.GetProperty("credentialSubject");
        Identifiers(subject).ShouldBe(["emailAddress", "name"]);
        subject.GetProperty("identifier")[1].GetProperty("identityHash").GetString().ShouldBe("Amina Benali");
        var achievement = subject.GetProperty("achievement");
        achievement.GetProperty("achievementType").GetString().ShouldBe("Competency");
        achievement.GetProperty("alignment")[0].GetProperty("targetUrl").GetString().ShouldBe("http://data.europa.eu/snb/eqf/4");
        achievement.GetProperty("criteria").GetProperty("narrative").GetString()!.ShouldContain("14\u00a0h");
        Results(subject).ShouldBe(["86.5", "Completed", "Completed", "expert"]);
        var evidence = badge.GetProperty("evidence");
        evidence[0].GetProperty("id").GetString().ShouldBe(version.Content.ProtocolDigest.Name);
        evidence[0].GetProperty("genre").GetString().ShouldBe("assessment protocol");
        evidence[1].GetProperty("id").GetString().ShouldBe("https://exemple.fr/dossier/1");
    }

    [Fact]
    public async Task Attendance_is_never_dressed_up_and_bears_no_clear_name()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var (badge, _) = await IssueAsync(road, "participation");
        var subject = badge.GetProperty("credentialSubject");
        subject.GetProperty("achievement").GetProperty("achievementType").GetString().ShouldBe("ext:Participation");
        Identifiers(subject).ShouldBe(["emailAddress"]);
        badge.GetRawText().ShouldNotContain("Benali");
        badge.GetRawText().ShouldNotContain("amina@");
    }

    [Fact]
    public async Task Two_badges_of_one_person_cannot_be_linked_by_their_hashes()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var one = await road.PublishAsync(Road.Yaml());
        var other = await road.PublishAsync(Road.Yaml().Replace("id: conduite", "id: autre", StringComparison.Ordinal));
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(one, Road.Score(amina, 90));
        await road.RecordAsync(other, Road.Score(amina, 90));
        var hashes = (await road.IssueAsync()).Select(c => FirstIdentity(Road.Json(c))).ToList();
        hashes.Select(h => h.IdentityHash).Distinct().Count().ShouldBe(2);
        hashes.ShouldAllBe(h => HashedIdentity.Matches(h, "amina@exemple.fr") && !HashedIdentity.Matches(h, "boris@exemple.fr"));
    }

    [Fact]
    public async Task A_score_that_did_not_count_is_nobodys_business()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        const string either =
            "any: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";
        var version = await road.PublishAsync(Road.Yaml(protocol: either));
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(version, Road.Score(amina, 37.25m), Road.Judged(amina, "terrain", "expert@exemple.fr"));
        var badge = Road.Json((await road.IssueAsync()).Single());
        badge.GetRawText().ShouldNotContain("37.25");
        Results(badge.GetProperty("credentialSubject")).ShouldBe(["Completed", "expert"]);
    }

    private static async Task<(JsonElement Badge, AchievementVersionInfo Version)> IssueAsync(Road road, string kind)
    {
        var version = await road.PublishAsync(Road.Yaml(protocol: Mixed, kind: kind, more: More));
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(
            version,
            Road.Score(amina, 86.50m),
            Road.Artefact(amina, "dossier", "https://exemple.fr/dossier/1"),
            Road.Judged(amina, "terrain", "expert@exemple.fr")
        );
        return (Road.Json((await road.IssueAsync()).Single()), version);
    }

    private static IdentityObject FirstIdentity(JsonElement badge)
    {
        var identity = badge.GetProperty("credentialSubject").GetProperty("identifier")[0];
        var hash = identity.GetProperty("identityHash").GetString()!;
        return new IdentityObject("emailAddress", hash, Hashed: true, identity.GetProperty("salt").GetString());
    }

    private static List<string?> Identifiers(JsonElement subject) =>
        [.. subject.GetProperty("identifier").EnumerateArray().Select(i => i.GetProperty("identityType").GetString())];

    private static List<string?> Results(JsonElement subject) =>
        [
            .. subject
                .GetProperty("result")
                .EnumerateArray()
                .Select(r => (r.TryGetProperty("value", out var value) ? value : r.GetProperty("status")).GetString()),
        ];
}
