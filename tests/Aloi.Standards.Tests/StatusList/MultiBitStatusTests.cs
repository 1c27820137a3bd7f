using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Tests.StatusList;

/// <summary>Statuses of several bits, their messages, and lists for several purposes.</summary>
public sealed class MultiBitStatusTests
{
    private static readonly Uri Address = new("https://host.example/status/8");
    private static readonly DateTimeOffset Date = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(16)]
    public void Values_of_any_size_are_kept_side_by_side(int size)
    {
        var random = new Random(size);
        var list = BitstringStatusList.CreateFor(BitstringStatusList.MinBits, size);
        var values = Enumerable
            .Range(0, 400)
            .Select(_ => random.NextInt64(BitstringStatusList.MinBits))
            .Distinct()
            .ToDictionary(index => index, _ => (uint)random.Next(1 << size));
        foreach (var (index, value) in values)
        {
            list.Write(index, size, uint.MaxValue >> (32 - size));
            list.Write(index, size, value);
        }

        BitstringStatusList.TryDecode(list.Encode(), out var back).ShouldBeNull();
        for (long i = 0; i < BitstringStatusList.MinBits; i++)
        {
            back!.Read(i, size).ShouldBe(values.GetValueOrDefault(i));
        }
    }

    [Fact]
    public void The_left_most_bit_of_a_value_comes_first()
    {
        var list = BitstringStatusList.CreateFor(BitstringStatusList.MinBits, 2);
        list.Write(1, 2, 0b10);
        list.ToBytes()[0].ShouldBe((byte)0b0010_0000);
        Should.Throw<ArgumentOutOfRangeException>(() => list.Write(1, 2, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => list.Read(BitstringStatusList.MinBits, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => list.Read(0, 17));
    }

    [Fact]
    public void A_value_says_its_message()
    {
        var list = BitstringStatusList.CreateFor(BitstringStatusList.MinBits, 2);
        list.Write(94567, 2, 2);
        var entry = Entry("message", 94567, "0x0", "0x1", "0x2", "0x3");
        StatusListEntry.TryRead(entry, out var read).ShouldBeNull();
        read!.References.ShouldBe([new Uri("https://host.example/dictionary")]);

        StatusListCredential.TryRead(List(list, "message"), read, out var value).ShouldBeNull();
        value.ShouldBe(new StatusValue("message", 2, "m0x2"));
        StatusListCredential.TryRead(List(list, "message"), read with { Index = 1 }, out value).ShouldBeNull();
        value.ShouldBe(new StatusValue("message", 0, "m0x0"));
        value!.IsClear.ShouldBeTrue();
    }

    [Fact]
    public void One_bit_without_messages_is_set_or_unset()
    {
        var list = BitstringStatusList.Create();
        list[7] = true;
        var entry = new StatusListEntry("message", 7, Address);
        StatusListCredential.TryRead(List(list, "message"), entry, out var value).ShouldBeNull();
        value!.Message.ShouldBe("set");
        entry.MessageOf(0).ShouldBe("unset");
    }

    [Theory]
    [InlineData("0x0", "0x1", "0x2")]
    [InlineData("0x0", "0x1", "0x2", "0x2")]
    [InlineData("0x0", "0x1", "0x2", "0x4")]
    [InlineData("0x0", "0x1", "0x2", "3")]
    [InlineData("0x0", "0x1", "0x2", "0x")]
    [InlineData("0x0", "0x1", "0x2", "0x-1")]
    [InlineData("0x0", "0x1", "0x2", "0x3", "0x4")]
    public void Messages_that_are_not_one_for_each_value_are_malformed(params string[] statuses) =>
        StatusListEntry.TryRead(Entry("message", 1, statuses), out _).ShouldBe(StatusListProblem.MalformedEntry);

    [Fact]
    public void Several_bits_without_messages_are_malformed()
    {
        var entry = JsonNode.Parse(Entry("message", 1, "0x0", "0x1", "0x2", "0x3").GetRawText())!.AsObject();
        entry.Remove("statusMessage");
        StatusListEntry.TryRead(Parse(entry.Bytes()), out _).ShouldBe(StatusListProblem.MalformedEntry);
    }

    [Fact]
    public void An_entry_with_messages_reads_back_as_it_was_written()
    {
        StatusListEntry.TryRead(Entry("message", 3, "0x0", "0x1", "0x2", "0x3"), out var entry).ShouldBeNull();
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            entry!.WriteTo(writer);
        }

        StatusListEntry.TryRead(Parse(output.WrittenSpan), out var back).ShouldBeNull();
        back!.Messages.ShouldBe(entry.Messages);
        back.References.ShouldBe(entry.References);
        back.Size.ShouldBe(2);
        using var other = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
        Should.Throw<InvalidOperationException>(() => (entry with { Messages = [] }).WriteTo(other));
        Should.Throw<InvalidOperationException>(() => (entry with { Size = 1 }).WriteTo(other));
    }

    [Fact]
    public void A_list_for_several_purposes_answers_for_each_and_no_other()
    {
        var list = BitstringStatusList.Create();
        list[5] = true;
        var credential = List(list, "revocation", "suspension");
        StatusListCredential.TryRead(credential, new StatusListEntry("suspension", 5, Address), out var value).ShouldBeNull();
        value!.IsClear.ShouldBeFalse();
        StatusListCredential
            .TryRead(credential, new StatusListEntry("refresh", 5, Address), out _)
            .ShouldBe(StatusListProblem.PurposeMismatch);
    }

    [Fact]
    public void Too_few_statuses_of_several_bits_are_too_short_even_where_the_bits_are_enough()
    {
        var credential = List(BitstringStatusList.Create(), "message");
        StatusListEntry.TryRead(Entry("message", 3, "0x0", "0x1", "0x2", "0x3"), out var entry).ShouldBeNull();
        StatusListCredential.TryRead(credential, entry!, out _).ShouldBe(StatusListProblem.TooShort);
    }

    [Fact]
    public void An_index_of_any_length_is_an_index_and_beyond_every_list()
    {
        StatusListEntry.TryRead(Entry("revocation", "99999999999999999999"), out var entry).ShouldBeNull();
        StatusListCredential
            .TryRead(List(BitstringStatusList.Create(), "revocation"), entry!, out _)
            .ShouldBe(StatusListProblem.IndexOutOfRange);
        StatusListErrors.NameOf(StatusListProblem.IndexOutOfRange).ShouldBe("RANGE_ERROR");
    }

    [Theory]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    [InlineData("1.0")]
    [InlineData("١")]
    [InlineData("")]
    public void An_index_that_is_not_plain_digits_is_malformed(string index) =>
        StatusListEntry.TryRead(Entry("revocation", index), out _).ShouldBe(StatusListProblem.MalformedEntry);

    [Fact]
    public void Another_list_of_the_same_issuer_does_not_answer()
    {
        var credential = List(BitstringStatusList.Create(), "revocation");
        var entry = new StatusListEntry("revocation", 1, new Uri("https://host.example/status/9"));
        StatusListCredential.TryRead(credential, entry, out _).ShouldBe(StatusListProblem.ListOfAnotherAddress);
    }

    [Fact]
    public void A_list_says_how_long_it_lasts()
    {
        var description = new StatusListDescription(Address, "did:x:y", ["revocation"], Date)
        {
            ValidUntil = Date.AddDays(1),
            TimeToLive = TimeSpan.FromMinutes(5),
        };
        var credential = Parse(StatusListCredential.Build(description, BitstringStatusList.Create()));
        credential.GetProperty("validUntil").GetString().ShouldBe("2026-01-03T03:04:05Z");
        StatusListCredential.TryRead(credential, new StatusListEntry("revocation", 1, Address), out var value).ShouldBeNull();
        value!.TimeToLive.ShouldBe(TimeSpan.FromMinutes(5));
        Should.Throw<ArgumentException>(() => StatusListCredential.Build(description with { Purposes = [] }, BitstringStatusList.Create()));
        Should.Throw<ArgumentException>(() =>
            StatusListCredential.Build(description with { ValidUntil = Date }, BitstringStatusList.Create())
        );
    }

    [Theory]
    [InlineData("ttl", "\"300000\"")]
    [InlineData("ttl", "-1")]
    [InlineData("ttl", "1.5")]
    [InlineData("statusPurpose", "[]")]
    [InlineData("statusPurpose", "[7]")]
    [InlineData("type", "\"StatusList2021\"")]
    [InlineData("encodedList", "null")]
    public void A_list_with_a_member_of_the_wrong_form_is_malformed(string member, string json)
    {
        var credential = JsonNode.Parse(List(BitstringStatusList.Create(), "revocation").GetRawText())!;
        credential["credentialSubject"]![member] = JsonNode.Parse(json);
        StatusListCredential
            .TryRead(Parse(credential.Bytes()), new StatusListEntry("revocation", 1, Address), out _)
            .ShouldBe(StatusListProblem.MalformedList);
    }

    private static JsonElement List(BitstringStatusList list, params string[] purposes) =>
        Parse(StatusListCredential.Build(new StatusListDescription(Address, "did:x:y", purposes, Date), list));

    private static JsonElement Entry(string purpose, string index) =>
        Parse(
            new JsonObject
            {
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = purpose,
                ["statusListIndex"] = index,
                ["statusListCredential"] = Address.AbsoluteUri,
            }.Bytes()
        );

    private static JsonElement Entry(string purpose, int index, params string[] statuses)
    {
        var entry = JsonNode.Parse(Entry(purpose, $"{index}").GetRawText())!.AsObject();
        entry["statusSize"] = 2;
        entry["statusReference"] = "https://host.example/dictionary";
        entry["statusMessage"] = new JsonArray([
            .. statuses
                .Reverse()
                .Select(s => new JsonObject
                {
                    ["status"] = s,
                    ["message"] = "m" + s,
                    ["more"] = true,
                }),
        ]);
        return Parse(entry.Bytes());
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json) => JsonElement.Parse(json);
}
