using System.Buffers;
using System.Text;
using System.Text.Json;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Tests.StatusList;

public sealed class StatusListCredentialTests
{
    private static readonly Uri Address = new("https://host.example/status/3");

    private static readonly DateTimeOffset Date = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));

    [Fact]
    public void A_list_written_by_us_says_which_bits_are_set()
    {
        var list = BitstringStatusList.Create();
        list[94567] = true;
        var credential = Parse(StatusListCredential.Build(Address, "did:web:host.example", StatusPurposes.Revocation, list, Date));
        StatusListCredential.Read(credential, Entry(94567)).ShouldBe(new StatusReading(true, null));
        StatusListCredential.Read(credential, Entry(94566)).ShouldBe(new StatusReading(false, null));
        credential.GetProperty("validFrom").GetString().ShouldBe("2026-01-02T01:04:05Z");
        credential.GetProperty("id").GetString().ShouldBe("https://host.example/status/3");
        credential.GetProperty("credentialSubject").GetProperty("id").GetString().ShouldBe("https://host.example/status/3#list");
    }

    [Fact]
    public void An_entry_written_by_us_reads_back()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            Entry(7).WriteTo(writer);
        }

        var written = Parse(output.WrittenSpan);
        written.GetProperty("statusListIndex").ValueKind.ShouldBe(JsonValueKind.String);
        StatusListEntry.TryRead(written, out var entry).ShouldBeNull();
        entry.ShouldBe(Entry(7));
    }

    [Theory]
    [InlineData("\"text\"", StatusListProblem.MalformedEntry)]
    [InlineData("[]", StatusListProblem.MalformedEntry)]
    [InlineData("{}", StatusListProblem.UnsupportedEntryType)]
    [InlineData("{'type':'1EdTechRevocationList','id':'https://h.example/r'}", StatusListProblem.UnsupportedEntryType)]
    [InlineData("{'type':7}", StatusListProblem.UnsupportedEntryType)]
    [InlineData("{'type':'BitstringStatusListEntry'}", StatusListProblem.MalformedEntry)]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'revocation','statusListIndex':'-1','statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'revocation','statusListIndex':'1e3','statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'revocation','statusListIndex':1.5,'statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'revocation','statusListIndex':['1'],'statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':['revocation'],'statusListIndex':'1','statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'\\ud800','statusListIndex':'1','statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'revocation','statusListIndex':'1','statusListCredential':'file:///etc/passwd'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'revocation','statusListIndex':'1','statusListCredential':'l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'message','statusSize':17,'statusListIndex':'1','statusListCredential':'https://h.example/l'}",
        StatusListProblem.UnsupportedStatusSize
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'message','statusSize':0,'statusListIndex':'1','statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    [InlineData(
        "{'type':'BitstringStatusListEntry','statusPurpose':'message','statusSize':'1','statusListIndex':'1','statusListCredential':'https://h.example/l'}",
        StatusListProblem.MalformedEntry
    )]
    public void A_malformed_or_foreign_entry_says_which_it_is(string json, StatusListProblem problem) =>
        StatusListEntry.TryRead(Parse(Encoding.UTF8.GetBytes(json.Replace('\'', '"'))), out _).ShouldBe(problem);

    [Fact]
    public void An_entry_among_several_types_is_read()
    {
        const string Json =
            """{"type":["X","BitstringStatusListEntry"],"statusPurpose":"suspension","statusSize":1,"statusListIndex":"42","statusListCredential":"https://h.example/l"}""";
        StatusListEntry.TryRead(Parse(Encoding.UTF8.GetBytes(Json)), out var entry).ShouldBeNull();
        entry.ShouldBe(new StatusListEntry("suspension", 42, new Uri("https://h.example/l")));
    }

    [Fact]
    public void A_list_for_another_purpose_does_not_answer()
    {
        var credential = Parse(
            StatusListCredential.Build(Address, "did:x:y", StatusPurposes.Suspension, BitstringStatusList.Create(), Date)
        );
        StatusListCredential.Read(credential, Entry(1)).ShouldBe(new StatusReading(null, StatusListProblem.PurposeMismatch));
    }

    [Fact]
    public void An_index_beyond_the_list_does_not_answer()
    {
        var credential = Parse(
            StatusListCredential.Build(Address, "did:x:y", StatusPurposes.Revocation, BitstringStatusList.Create(), Date)
        );
        StatusListCredential.Read(credential, Entry(131_072)).ShouldBe(new StatusReading(null, StatusListProblem.IndexOutOfRange));
        StatusListCredential.Read(credential, Entry(131_071)).ShouldBe(new StatusReading(false, null));
    }

    [Theory]
    [InlineData("[]", StatusListProblem.MalformedList)]
    [InlineData("{'type':'VerifiableCredential'}", StatusListProblem.MalformedList)]
    [InlineData("{'type':'BitstringStatusListCredential','credentialSubject':[]}", StatusListProblem.MalformedList)]
    [InlineData(
        "{'type':'BitstringStatusListCredential','credentialSubject':{'type':'Other','statusPurpose':'revocation','encodedList':'uA'}}",
        StatusListProblem.MalformedList
    )]
    [InlineData(
        "{'type':'BitstringStatusListCredential','credentialSubject':{'type':'BitstringStatusList','statusPurpose':'revocation','encodedList':7}}",
        StatusListProblem.MalformedList
    )]
    [InlineData(
        "{'type':'BitstringStatusListCredential','credentialSubject':{'type':'BitstringStatusList','encodedList':'uA'}}",
        StatusListProblem.MalformedList
    )]
    [InlineData(
        "{'type':'BitstringStatusListCredential','credentialSubject':{'type':'BitstringStatusList','statusPurpose':['a','revocation'],'encodedList':'u!'}}",
        StatusListProblem.MalformedEncoding
    )]
    public void A_malformed_list_is_never_read_as_clear(string json, StatusListProblem problem) =>
        StatusListCredential
            .Read(Parse(Encoding.UTF8.GetBytes(json.Replace('\'', '"'))), Entry(1))
            .ShouldBe(new StatusReading(null, problem));

    private static StatusListEntry Entry(long index) => new(StatusPurposes.Revocation, index, Address);

    private static JsonElement Parse(ReadOnlySpan<byte> json) => JsonElement.Parse(json);
}
