using System.Text;
using System.Text.Json;
using Aloi.Standards.Clr;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Tests.Verification;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Clr;

/// <summary>Learners' records: written, read, and verified with every credential that they hold.</summary>
public sealed class ClrTests
{
    /// <summary>
    /// Terms that stand where the published context has its own: it is in no package, so the tests show what becomes of a record when a
    /// caller hands over a context.
    /// </summary>
    private const string StandIn = """
        {"@context":{"id":"@id","type":"@type","ClrCredential":{"@id":"https://clr.example/#ClrCredential","@context":{
        "partial":{"@id":"https://clr.example/#partial","@type":"http://www.w3.org/2001/XMLSchema#boolean"}}},
        "ClrSubject":{"@id":"https://clr.example/#ClrSubject","@context":{
        "achievement":{"@id":"https://clr.example/#achievement","@container":"@set"},
        "identifier":{"@id":"https://clr.example/#identifier","@container":"@set"},
        "verifiableCredential":{"@id":"https://clr.example/#verifiableCredential","@container":"@set"}}}}}
        """;

    private static readonly TestIssuer School = TestIssuer.WithKeyDid("school");
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    private static readonly ContextLibrary Contexts = ContextLibrary.Published.With(ClrContexts.Clr, Encoding.UTF8.GetBytes(StandIn));

    private static JsonElement Badge => JsonElement.Parse(Issuer.Sign(Issuer.Badge()));

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = ClrWriter.Write(Record(Badge));
        var read = ClrReader.Read(JsonElement.Parse(written)).ShouldNotBeNull();

        Encoding.UTF8.GetString(ClrWriter.Write(read)).ShouldBe(Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void A_record_has_its_shape_and_its_contexts_in_order()
    {
        var json = JsonElement.Parse(ClrWriter.Write(Record(Badge)));

        ClrShape.Check(json).ShouldBeEmpty();
        json.GetProperty("@context")[1].GetString().ShouldBe(ClrContexts.Clr);
    }

    [Theory]
    [InlineData("name", "missing", "/name")]
    [InlineData("id", "missing", "/id")]
    [InlineData("validFrom", "missing", "/validFrom")]
    [InlineData("credentialSubject/verifiableCredential", "missing", "/credentialSubject/verifiableCredential")]
    [InlineData("credentialSubject/type", "wrong-type", "/credentialSubject/type")]
    public void What_a_record_lacks_is_found(string path, string code, string pointer)
    {
        var json = ClrWriter.Write(Record(Badge)).Parse();
        var parts = path.Split('/');
        (parts.Length == 1 ? json : json[parts[0]]!.AsObject()).Remove(parts[^1]);
        var finding = ClrShape.Check(JsonElement.Parse(json.ToJsonString())).ShouldHaveSingleItem();

        (finding.Code, finding.Pointer).ShouldBe((code, pointer));
    }

    [Fact]
    public void A_badge_is_no_record() => ClrReader.Read(Badge).ShouldBeNull();

    [Fact]
    public void An_empty_record_is_not_written() => Should.Throw<ArgumentException>(() => ClrWriter.Write(Record()));

    [Fact]
    public async Task The_record_and_each_credential_in_it_have_their_lines()
    {
        var report = await VerifyAsync(Signed(Record(Badge, Badge)));

        report.Result.ShouldBe(VerificationResult.Valid);
        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
        report.Checks.Count(c => c is { Code: "contained.verified", State: CheckState.Passed }).ShouldBe(2);
        report.Checks.Count(c => c is { Code: "contained.proof.verified", State: CheckState.Passed }).ShouldBe(2);
        report.Credential!.Title.ShouldBe("Dossier de Camille");
        report.Credential.Contained.Select(c => c.Title).ShouldBe(["Conduite d’entretien", "Conduite d’entretien"]);
    }

    [Fact]
    public async Task Without_the_context_the_record_could_not_be_checked_and_the_credentials_in_it_were()
    {
        var report = await Signed(Record(Badge)).VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line("proof.unknown-context").Subject.ShouldBe(ClrContexts.Clr);
        report.Line("contained.verified").State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public async Task A_forged_credential_in_a_record_makes_the_record_one_not_to_believe()
    {
        var forged = Issuer.Sign(Issuer.Badge()).Parse();
        forged["credentialSubject"]!["achievement"]!["name"] = "Chirurgie";
        var report = await VerifyAsync(Signed(Record(Badge, JsonElement.Parse(forged.ToJsonString()))));

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("contained.invalid").Message.English.ShouldContain("Chirurgie");
        report.Line("contained.invalid").Message.English.ShouldContain("changed");
        report.Line("contained.proof.changed").Weight.ShouldBe(CheckWeight.Shown);
    }

    [Fact]
    public async Task A_record_rightly_tells_of_what_has_expired()
    {
        var report = await VerifyAsync(Signed(Record(Badge)), now: SampleBadge.Awarded.AddYears(4));

        report.Line("contained.lapsed").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_record_within_a_record_is_not_opened()
    {
        var inner = JsonElement.Parse(Signed(Record(Badge) with { Id = "urn:uuid:7a1c1a52-0f0d-4b43-8f0b-6ff0f2a3c002" }));
        var report = await VerifyAsync(Signed(Record(inner)));

        report.Line("contained.not-examined").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task No_change_of_any_single_value_leaves_a_record_valid()
    {
        foreach (var (place, document) in Mutations.Of(Signed(Record(Badge))))
        {
            (await VerifyAsync(document)).Result.ShouldNotBe(VerificationResult.Valid, place);
        }
    }

    [Fact]
    public void No_shape_of_any_member_stops_the_reader()
    {
        string[] odd = ["null", "[]", "{}", "\"\\ud800\"", "[null,{\"type\":3}]"];
        foreach (var (place, document) in Mutations.Replacements(ClrWriter.Write(Record(Badge)), odd))
        {
            var json = JsonElement.Parse(document);
            Should.NotThrow(() => (ClrReader.Read(json), ClrShape.Check(json), OpenBadgeReader.Read(json)), place);
        }
    }

    private static ClrCredential Record(params IReadOnlyList<JsonElement> credentials) =>
        new()
        {
            Id = "urn:uuid:7a1c1a52-0f0d-4b43-8f0b-6ff0f2a3c001",
            Name = "Dossier de Camille",
            Issuer = new Profile { Id = School.Id, Name = "École du port" },
            ValidFrom = SampleBadge.Awarded.AddDays(1),
            Image = new Image("https://school.example/record.png"),
            Partial = true,
            Subject = new ClrSubject
            {
                Identifiers = [IdentityObject.ClearName("Camille Martin")],
                Credentials = credentials,
                Achievements =
                [
                    new()
                    {
                        Id = "https://school.example/programmes/1",
                        Name = "Métiers du port",
                        Description = "Deux ans à l’atelier.",
                        Criteria = new Criteria("Tous les modules."),
                    },
                ],
            },
        };

    private static byte[] Signed(ClrCredential record) => School.Sign(ClrWriter.Write(record).Parse(), contexts: Contexts);

    private static Task<VerificationReport> VerifyAsync(byte[] document, DateTimeOffset? now = null) =>
        CredentialVerifier.VerifyAsync(
            document,
            new VerificationSettings
            {
                Now = now ?? Verifying.Now,
                Documents = OfflineDocumentSource.Instance,
                Contexts = Contexts,
            },
            TestContext.Current.CancellationToken
        );
}
