using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.Did.WebVh;

public sealed class WebVhHistoryTests
{
    private const string One = "2026-01-01T00:00:00Z";
    private const string Two = "2026-02-01T00:00:00Z";
    private const string Three = "2026-03-01T00:00:00Z";
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_version_is_found_by_its_name_its_number_and_the_time_it_was_in_force()
    {
        var builder = Begun();
        builder.Add("a", Two, state: builder.Document("k2")).Add("a", Three, new JsonObject { ["ttl"] = 60 });
        var history = Read(builder);

        history.Versions.Count.ShouldBe(3);
        history.TimeToLive.ShouldBe(TimeSpan.FromMinutes(1));
        history.Find(2).ShouldBe(history.Versions[1]);
        history.Find(history.Versions[1].Id).ShouldBe(history.Versions[1]);
        history.Find("2-QmX").ShouldBeNull();
        history.At(Instant(Two)).ShouldBe(history.Versions[1]);
        history.At(Instant(Two).AddTicks(-1)).ShouldBe(history.Versions[0]);
        history.At(Instant(One).AddTicks(-1)).ShouldBeNull();
        history.At(Now).ShouldBe(history.Latest);
        history.Versions[1].Document!.Find(builder.Did + "#k2").ShouldNotBeNull();
    }

    [Fact]
    public void Keys_that_may_sign_are_those_of_the_entry_before()
    {
        Read(Begun().Add("a", Two, Update("b")).Add("b", Three)).Versions.Count.ShouldBe(3);
        Fault(Begun().Add("b", Two, Update("b"))).ShouldBe(new WebVhFault(WebVhProblem.Proof, 2));
        Fault(Begun().Add("a", Two, Update("b")).Add("a", Three)).ShouldBe(new WebVhFault(WebVhProblem.Proof, 3));
        Fault(Begun().Add("a", Two, Update()).Add("a", Three)).ShouldBe(new WebVhFault(WebVhProblem.Proof, 3));
    }

    [Fact]
    public void Announced_keys_sign_the_entry_that_brings_them_and_no_others_may()
    {
        Read(Announced("b").Add("b", Two, Rotated("b", "c")).Add("c", Three, Rotated("c"))).Versions.Count.ShouldBe(3);
        Read(Announced("b").Add("b", Two, Rotated("b")).Add("b", Three, Update("d"))).Versions.Count.ShouldBe(3);
        Fault(Announced("b").Add("c", Two, Rotated("c"))).ShouldBe(new WebVhFault(WebVhProblem.PreRotation, 2));
        Fault(Announced("b").Add("a", Two, Rotated("b"))).ShouldBe(new WebVhFault(WebVhProblem.Proof, 2));
        Fault(Announced("b").Add("a", Two)).ShouldBe(new WebVhFault(WebVhProblem.Parameters, 2));
        Fault(Announced("b").Add("b", Two, Update("b"))).ShouldBe(new WebVhFault(WebVhProblem.Parameters, 2));
        var none = new JsonObject { ["updateKeys"] = new JsonArray(), ["nextKeyHashes"] = new JsonArray() };
        Fault(Announced("b").Add("b", Two, none)).ShouldBe(new WebVhFault(WebVhProblem.PreRotation, 2));
        var both = new JsonObject { ["updateKeys"] = WebVhBuilder.Keys("b", "x"), ["nextKeyHashes"] = new JsonArray() };
        Fault(Announced("b").Add("b", Two, both)).ShouldBe(new WebVhFault(WebVhProblem.PreRotation, 2));
    }

    [Theory]
    [InlineData(One, WebVhProblem.Time)]
    [InlineData("2025-12-31T23:59:59Z", WebVhProblem.Time)]
    [InlineData("2026-02-01T00:00:00", WebVhProblem.Time)]
    [InlineData("2026-02-01T00:00:00+01:00", WebVhProblem.Time)]
    [InlineData("yesterday", WebVhProblem.Time)]
    [InlineData("2026-06-01T00:05:01Z", WebVhProblem.Future)]
    public void Time_goes_on_in_UTC_and_no_further_than_now(string time, WebVhProblem problem) =>
        Fault(Begun().Add("a", time)).ShouldBe(new WebVhFault(problem, 2));

    [Theory]
    [InlineData("2026-02-01T00:00:00+00:00")]
    [InlineData("2026-02-01T00:00:00.123Z")]
    [InlineData("2026-06-01T00:05:00Z")]
    public void Time_may_be_written_otherwise_and_clocks_may_differ_a_little(string time) => Read(Begun().Add("a", time));

    [Fact]
    public void Nothing_follows_the_end()
    {
        var ended = Begun().Add("a", Two, new JsonObject { ["deactivated"] = true });
        Read(ended).Latest.IsDeactivated.ShouldBeTrue();
        Read(ended).Versions[0].IsDeactivated.ShouldBeFalse();
        Fault(ended.Add("a", Three)).ShouldBe(new WebVhFault(WebVhProblem.AfterDeactivation, 3));
    }

    [Theory]
    [InlineData("method", "\"did:webvh:99.0\"", WebVhProblem.UnsupportedVersion)]
    [InlineData("method", "\"did:webvh:0.5\"", WebVhProblem.UnsupportedVersion)]
    [InlineData("portable", "true", WebVhProblem.Parameters)]
    [InlineData("portable", "\"no\"", WebVhProblem.Parameters)]
    [InlineData("deactivated", "1", WebVhProblem.Parameters)]
    [InlineData("scid", "\"{SCID}\"", WebVhProblem.Parameters)]
    [InlineData("updateKeys", "\"z6Mk\"", WebVhProblem.Parameters)]
    [InlineData("nextKeyHashes", "[7]", WebVhProblem.Parameters)]
    [InlineData("ttl", "-1", WebVhProblem.Parameters)]
    [InlineData("ttl", "\"60\"", WebVhProblem.Parameters)]
    [InlineData("ttl", "2147483649", WebVhProblem.Parameters)]
    [InlineData("prerotation", "true", WebVhProblem.Parameters)]
    [InlineData("witness", "{\"threshold\":0,\"witnesses\":[{\"id\":\"did:key:z6Mk1\"}]}", WebVhProblem.Parameters)]
    [InlineData("witness", "{\"threshold\":2,\"witnesses\":[{\"id\":\"did:key:z6Mk1\"}]}", WebVhProblem.Parameters)]
    [InlineData("witness", "{\"threshold\":1,\"witnesses\":[{\"id\":\"did:key:z1\"},{\"id\":\"did:key:z1\"}]}", WebVhProblem.Parameters)]
    [InlineData("witness", "{\"threshold\":1,\"witnesses\":[{\"id\":\"did:web:h.example\"}]}", WebVhProblem.Parameters)]
    [InlineData("witness", "[]", WebVhProblem.Parameters)]
    public void Parameters_that_are_wrong_are_refused(string name, string json, WebVhProblem problem) =>
        Fault(Begun().Add("a", Two, new JsonObject { [name] = JsonNode.Parse(json) })).ShouldBe(new WebVhFault(problem, 2));

    [Theory]
    [InlineData("method")]
    [InlineData("updateKeys")]
    [InlineData("scid")]
    public void The_first_entry_says_what_it_must(string name)
    {
        var builder = new WebVhBuilder();
        var parameters = WebVhBuilder.First("a");
        parameters.Remove(name);
        Fault(builder.Add("a", One, parameters, builder.Document("k1"))).ShouldBe(new WebVhFault(WebVhProblem.Parameters, 1));
    }

    [Fact]
    public void Null_stands_for_the_default_as_in_early_histories()
    {
        var nothing = new JsonObject
        {
            ["nextKeyHashes"] = null,
            ["witness"] = null,
            ["watchers"] = null,
            ["ttl"] = null,
        };
        Read(Begun().Add("a", Two, nothing)).TimeToLive.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Witnesses_are_not_checked_and_their_history_is_not_believed()
    {
        var witness = JsonNode.Parse("""{"threshold":1,"witnesses":[{"id":"did:key:z6Mk1"}]}""");
        var builder = Begun().Add("a", Two, new JsonObject { ["witness"] = witness });
        Fault(builder).ShouldBe(new WebVhFault(WebVhProblem.Witnesses, 0));
        Fault(builder.Add("a", Three, new JsonObject { ["witness"] = new JsonObject() }))
            .ShouldBe(new WebVhFault(WebVhProblem.Witnesses, 0));
    }

    [Fact]
    public void An_identifier_moves_only_when_it_may_and_says_from_where()
    {
        var here = Begun(portable: true);
        var state = JsonNode.Parse(here.Document("k1").ToJsonString().Replace("issuer.example", "elsewhere.example"))!.AsObject();
        Fault(here.Add("a", Two, state: state)).ShouldBe(new WebVhFault(WebVhProblem.Portability, 2));

        var moved = Begun(portable: true);
        state["alsoKnownAs"] = new JsonArray(moved.Did);
        moved.Add("a", Two, state: state);
        Read(moved).Versions.Count.ShouldBe(2);
        DidUrl.TryParse(moved.Did.Replace("issuer", "elsewhere"), out var there).ShouldBeTrue();
        WebVhHistory.Read(moved.Log, there, Now, out _).ShouldNotBeNull();
        DidUrl.TryParse(moved.Did.Replace("issuer", "third"), out var nowhere).ShouldBeTrue();
        WebVhHistory.Read(moved.Log, nowhere, Now, out var fault).ShouldBeNull();
        fault!.Problem.ShouldBe(WebVhProblem.OfAnother);

        var fixedHere = Begun();
        var elsewhere = JsonNode.Parse(fixedHere.Document("k1").ToJsonString().Replace("issuer.example", "elsewhere.example"))!.AsObject();
        elsewhere["alsoKnownAs"] = new JsonArray(fixedHere.Did);
        Fault(fixedHere.Add("a", Two, state: elsewhere)).ShouldBe(new WebVhFault(WebVhProblem.Portability, 2));
    }

    [Fact]
    public void The_first_entry_is_the_one_that_the_identifier_is_the_hash_of()
    {
        var (mine, other) = (Begun(), Begun());
        var thief = new WebVhBuilder();
        thief.Add("thief", One, WebVhBuilder.First("thief"), thief.Document("k1"));
        WebVhHistory.Read(thief.Log, mine.Url, Now, out var fault).ShouldBeNull();
        fault!.Problem.ShouldBe(WebVhProblem.Scid);

        // With the name of the other put in by force, the hash does not come out.
        var forged = Encoding.UTF8.GetString(thief.Log).Replace(thief.Scid, mine.Scid);
        WebVhHistory.Read(Encoding.UTF8.GetBytes(forged), mine.Url, Now, out fault).ShouldBeNull();
        fault!.Problem.ShouldBe(WebVhProblem.Scid);
        other.Scid.ShouldBe(mine.Scid);
    }

    [Fact]
    public void Every_document_bears_the_same_self_certifying_part()
    {
        var builder = Begun(portable: true);
        var other = new WebVhBuilder();
        other.Add("x", One, WebVhBuilder.First("x"), other.Document("k1"));
        var state = builder.Document("k1");
        state["id"] = other.Did;
        state["alsoKnownAs"] = new JsonArray(builder.Did);
        Fault(builder.Add("a", Two, state: state)).ShouldBe(new WebVhFault(WebVhProblem.Scid, 2));
    }

    [Theory]
    [InlineData("cryptosuite", "eddsa-rdfc-2022")]
    [InlineData("cryptosuite", "ecdsa-jcs-2019")]
    [InlineData("proofPurpose", "authentication")]
    [InlineData("type", "Ed25519Signature2020")]
    [InlineData("created", "2026-01-01T00:00:00Z")]
    [InlineData(
        "verificationMethod",
        "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH#z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH"
    )]
    public void A_proof_of_another_kind_or_changed_is_none(string member, string value) =>
        Fault(Begun().Add("a", Two, afterwards: entry => entry["proof"]![member] = value)).ShouldBe(new WebVhFault(WebVhProblem.Proof, 2));

    [Fact]
    public void A_proof_whose_address_names_two_keys_is_none()
    {
        void Mix(JsonObject entry) =>
            entry["proof"]!["verificationMethod"] = $"did:key:{WebVhBuilder.Public("x")}#{WebVhBuilder.Public("a")}";
        Fault(Begun().Add("a", Two, afterwards: Mix)).ShouldBe(new WebVhFault(WebVhProblem.Proof, 2));
    }

    [Fact]
    public void An_entry_without_a_proof_or_with_one_bad_proof_beside_a_good_one_is_refused()
    {
        Fault(Begun().Add("a", Two, afterwards: entry => entry.Remove("proof"))).Problem.ShouldBe(WebVhProblem.Proof);
        Fault(Begun().Add("a", Two, afterwards: entry => entry["proof"] = new JsonArray())).Problem.ShouldBe(WebVhProblem.Proof);
        static void Double(JsonObject entry)
        {
            var good = entry["proof"]!.DeepClone();
            var bad = entry["proof"]!.DeepClone();
            bad["created"] = "2020-01-01T00:00:00Z";
            entry["proof"] = new JsonArray(good, bad);
        }

        Fault(Begun().Add("a", Two, afterwards: Double)).Problem.ShouldBe(WebVhProblem.Proof);
    }

    [Fact]
    public void Entries_left_out_doubled_or_put_in_another_order_are_noticed()
    {
        var builder = Begun().Add("a", Two).Add("a", Three);
        var lines = Encoding.UTF8.GetString(builder.Log).TrimEnd().Split('\n');
        Fault(builder, lines[0], lines[2]).ShouldBe(new WebVhFault(WebVhProblem.Order, 2));
        Fault(builder, lines[0], lines[1], lines[1]).ShouldBe(new WebVhFault(WebVhProblem.Order, 3));
        Fault(builder, lines[1]).ShouldBe(new WebVhFault(WebVhProblem.Order, 1));
        var other = Begun().Add("a", "2026-01-15T00:00:00Z").Add("a", Three);
        Fault(builder, lines[0], lines[1], Encoding.UTF8.GetString(other.Log).TrimEnd().Split('\n')[2])
            .ShouldBe(new WebVhFault(WebVhProblem.EntryHash, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"versionId\":\"1-Qm\",\"versionId\":\"1-Qm\"}")]
    public void What_is_no_history_is_refused(string text) => Fault(Begun(), text).ShouldBe(new WebVhFault(WebVhProblem.Malformed, 1));

    [Theory]
    [InlineData("01-")]
    [InlineData("1--")]
    [InlineData("+1-")]
    [InlineData("1")]
    public void The_name_of_an_entry_is_a_number_a_dash_and_a_hash(string start)
    {
        var builder = Begun();
        var line = Encoding.UTF8.GetString(builder.Log).Replace("\"1-", $"\"{start}");
        Fault(builder, line).Problem.ShouldBe(WebVhProblem.Malformed);
    }

    [Fact]
    public void A_member_that_is_not_of_an_entry_is_refused() =>
        Fault(Begun().Add("a", Two, change: entry => entry["note"] = "x")).ShouldBe(new WebVhFault(WebVhProblem.Malformed, 2));

    [Fact]
    public void A_history_without_end_is_not_read_to_its_end()
    {
        var builder = Begun();
        WebVhHistory.Read(new byte[WebVhHistory.MaxBytes + 1], builder.Url, Now, out var fault).ShouldBeNull();
        fault!.Problem.ShouldBe(WebVhProblem.TooLarge);
        for (var i = 1; i <= WebVhHistory.MaxEntries; i++)
        {
            builder.Add(
                "a",
                Instant(One).AddMinutes(i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        Fault(builder).ShouldBe(new WebVhFault(WebVhProblem.TooLarge, WebVhHistory.MaxEntries + 1));
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var builder = Begun().Add("a", Two, Update("b")).Add("b", Three);
        var log = builder.Log;
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var changed = log.ToArray();
            changed[random.Next(log.Length - 1)] ^= (byte)(1 << random.Next(7));
            if (!changed.AsSpan().SequenceEqual(log))
            {
                WebVhHistory.Read(changed, builder.Url, Now, out _).ShouldBeNull(Encoding.UTF8.GetString(changed));
            }
        }
    }

    private static WebVhBuilder Begun(bool portable = false)
    {
        var builder = new WebVhBuilder();
        var parameters = WebVhBuilder.First("a");
        if (portable)
        {
            parameters["portable"] = true;
        }

        return builder.Add("a", One, parameters, builder.Document("k1"));
    }

    private static WebVhBuilder Announced(string next)
    {
        var builder = new WebVhBuilder();
        var parameters = WebVhBuilder.First("a");
        parameters["nextKeyHashes"] = WebVhBuilder.Hashes(next);
        return builder.Add("a", One, parameters, builder.Document("k1"));
    }

    private static JsonObject Update(params string[] keys) => new() { ["updateKeys"] = WebVhBuilder.Keys(keys) };

    private static JsonObject Rotated(string key, params string[] next) =>
        new() { ["updateKeys"] = WebVhBuilder.Keys(key), ["nextKeyHashes"] = WebVhBuilder.Hashes(next) };

    private static WebVhHistory Read(WebVhBuilder builder)
    {
        var history = WebVhHistory.Read(builder.Log, builder.Url, Now, out var fault);
        fault.ShouldBeNull();
        return history!;
    }

    private static WebVhFault Fault(WebVhBuilder builder) => Fault(builder, Encoding.UTF8.GetString(builder.Log));

    private static WebVhFault Fault(WebVhBuilder builder, params string[] lines)
    {
        WebVhHistory.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), builder.Url, Now, out var fault).ShouldBeNull();
        return fault.ShouldNotBeNull();
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
