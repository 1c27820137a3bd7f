using System.Text;
using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.OpenBadges;

public sealed class OpenBadgeWriterTests
{
    private const string Issuer = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    [Fact]
    public void The_same_badge_is_the_same_bytes() =>
        OpenBadgeWriter.Write(SampleBadge.For(Issuer)).ShouldBe(OpenBadgeWriter.Write(SampleBadge.For(Issuer)));

    [Fact]
    public void A_badge_is_compact_and_keeps_its_accents()
    {
        var text = Encoding.UTF8.GetString(OpenBadgeWriter.Write(SampleBadge.For(Issuer)));

        text.ShouldContain("\"name\":\"Atelier des Métiers\"");
        text.ShouldNotContain("\n");
    }

    [Fact]
    public void Contexts_come_in_the_order_that_the_specification_asks_for() =>
        Contexts(SampleBadge.For(Issuer))
            .ShouldBe([OpenBadgeContexts.CredentialsV2, OpenBadgeContexts.OpenBadges, OpenBadgeContexts.Extensions]);

    [Fact]
    public void The_extension_context_is_there_only_when_an_extension_type_is() =>
        Contexts(SampleBadge.For(Issuer) with { Schemas = [] }).ShouldBe([OpenBadgeContexts.CredentialsV2, OpenBadgeContexts.OpenBadges]);

    [Fact]
    public void Instants_are_written_to_the_second_and_keep_their_offset()
    {
        var badge = SampleBadge.For(Issuer) with { ValidFrom = new DateTimeOffset(2026, 3, 1, 0, 30, 15, 250, TimeSpan.FromHours(1)) };

        Parse(OpenBadgeWriter.Write(badge)).GetProperty("validFrom").GetString().ShouldBe("2026-03-01T00:30:15+01:00");
    }

    [Fact]
    public void What_is_absent_is_not_written()
    {
        var badge = SampleBadge.For(Issuer) with { ValidUntil = null, Evidence = [], Statuses = [], Description = null };
        var json = Parse(OpenBadgeWriter.Write(badge));

        foreach (var name in (string[])["validUntil", "evidence", "credentialStatus", "description", "image"])
        {
            json.TryGetProperty(name, out _).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void A_single_status_entry_is_an_object_as_the_published_schema_wants()
    {
        var badge = SampleBadge.For(Issuer) with { Statuses = [new("https://issuer.example/status/1", 94567, "revocation")] };
        var status = Parse(OpenBadgeWriter.Write(badge)).GetProperty("credentialStatus");

        status.GetProperty("type").GetString().ShouldBe("BitstringStatusListEntry");
        status.GetProperty("statusListIndex").GetString().ShouldBe("94567");
    }

    [Fact]
    public void The_bench_badge_is_written_byte_for_byte()
    {
        var path = SharedData.Path("bench-badge.json");
        var wanted = JsonSerializer.SerializeToUtf8Bytes(Parse(File.ReadAllBytes(path)));

        OpenBadgeWriter.Write(BenchBadge.Credential).ShouldBe(wanted);
    }

    private static List<string?> Contexts(AchievementCredential badge) =>
        [.. Parse(OpenBadgeWriter.Write(badge)).GetProperty("@context").EnumerateArray().Select(c => c.GetString())];

    private static JsonElement Parse(byte[] json) => JsonElement.Parse(json);
}
