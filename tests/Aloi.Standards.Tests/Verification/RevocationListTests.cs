using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.StatusList;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>1EdTech Revocation List Status Method 1.0: a plain document that names the revoked credentials.</summary>
public sealed class RevocationListTests
{
    private const string Address = "https://issuer.example/revocations";
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");
    private static readonly string BadgeId = (string)Issuer.Badge()["id"]!;

    [Fact]
    public async Task A_credential_on_the_list_is_withdrawn_with_its_reason()
    {
        var report = await VerifyAsync(List(new RevokedCredential(BadgeId, "Délivrée par erreur.")));

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("status.withdrawn").Message.English.ShouldContain("Délivrée par erreur.");
        report.Line("status.withdrawn").Subject.ShouldBe(Address);
    }

    [Fact]
    public async Task A_credential_that_is_not_on_the_list_is_not_withdrawn()
    {
        var report = await VerifyAsync(List(new RevokedCredential("urn:uuid:another")));

        report.Result.ShouldBe(VerificationResult.Valid);
        report.Line("status.clear").State.ShouldBe(CheckState.Passed);
    }

    [Theory]
    [InlineData("revokedCredential", "{'id':'@'}", true)]
    [InlineData("revokedCredentials", "{'id':'@'}", true)]
    [InlineData("revokedCredentials", "'@'", true)]
    [InlineData("revokedCredentials", "{'id':'@','revoked':true}", true)]
    [InlineData("revokedCredentials", "{'id':'@','revoked':false}", false)]
    public async Task Either_name_of_the_list_and_every_form_of_its_items_is_read(string name, string item, bool withdrawn)
    {
        var json = $"{{'id':'{Address}','issuer':{{'id':'{Issuer.Id}'}},'{name}':[{item.Replace("@", BadgeId)}]}}";
        var report = await VerifyAsync(Encoding.UTF8.GetBytes(json.Replace('\'', '"')));

        report.Line(withdrawn ? "status.withdrawn" : "status.clear");
    }

    [Theory]
    [InlineData("{'id':'@','revoked':'yes'}")]
    [InlineData("{'revoked':true}")]
    [InlineData("7")]
    public async Task A_list_with_an_item_that_cannot_be_read_says_nothing(string item)
    {
        var json = $"{{'issuer':'{Issuer.Id}','revokedCredentials':[{item}]}}";
        (await TroubleAsync(Encoding.UTF8.GetBytes(json.Replace('\'', '"')))).ShouldBe("status.list-malformed");
    }

    [Fact]
    public async Task A_document_without_a_list_says_nothing() =>
        (await TroubleAsync(new JsonObject { ["issuer"] = Issuer.Id }.Bytes())).ShouldBe("status.list-malformed");

    [Fact]
    public async Task A_list_of_another_issuer_says_nothing() =>
        (await TroubleAsync(new RevocationList(Address, "did:web:other.example", []).Write())).ShouldBe("status.list-of-another");

    [Fact]
    public async Task A_list_of_another_address_says_nothing() =>
        (await TroubleAsync(new RevocationList(Address + "/2", Issuer.Id, []).Write())).ShouldBe("status.list-address");

    [Fact]
    public async Task A_list_that_cannot_be_fetched_leaves_the_question_open()
    {
        var report = await Badge().VerifyAsync();
        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Troubles().ShouldBe(["status.list-not-read"]);
    }

    [Fact]
    public async Task A_signed_list_whose_proof_holds_is_believed() => (await VerifyAsync(Issuer.Sign(Signable()))).Line("status.clear");

    [Fact]
    public async Task A_signed_list_that_was_changed_says_nothing()
    {
        var list = Issuer.Sign(Signable()).Parse();
        list["name"] = "changed";
        (await TroubleAsync(list.Bytes())).ShouldBe("status.list-not-verified");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"none\"")]
    public async Task A_proof_that_is_none_is_not_the_absence_of_a_proof(string proof)
    {
        var list = List().Parse();
        list["proof"] = JsonNode.Parse(proof);
        (await TroubleAsync(list.Bytes())).ShouldBe("status.list-not-verified");
    }

    [Fact]
    public async Task A_list_that_is_not_served_over_https_is_not_looked_at()
    {
        var documents = new FakeDocuments().With("http://issuer.example/revocations", List());
        var report = await Badge("http://issuer.example/revocations").VerifyAsync(documents);
        report.Troubles().ShouldBe(["status.malformed"]);
        documents.AskedButSchemas.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_credential_without_an_identifier_cannot_be_looked_up()
    {
        var badge = WithStatus(Address);
        badge.Remove("id");
        var report = await Issuer.Sign(badge).VerifyAsync(new FakeDocuments().With(Address, List()));
        report.Line("status.no-identifier").State.ShouldBe(CheckState.Unknown);
    }

    [Fact]
    public void A_list_reads_back_as_it_was_written_without_doubt()
    {
        var list = RevocationList.Read(System.Text.Json.JsonElement.Parse(List(new RevokedCredential(BadgeId, "Why"))))!;
        list.Id.ShouldBe(Address);
        list.Issuer.ShouldBe(Issuer.Id);
        list.Find(BadgeId).ShouldBe(new RevokedCredential(BadgeId, "Why"));
        list.Find("urn:uuid:another").ShouldBeNull();
    }

    private static JsonObject Signable()
    {
        var list = List().Parse();
        list["@context"] = new JsonArray(
            "https://w3id.org/security/data-integrity/v2",
            new JsonObject { ["@vocab"] = "https://issuer.example/vocabulary#" }
        );
        list["name"] = "list";
        return list;
    }

    private static byte[] List(params RevokedCredential[] revoked) => new RevocationList(Address, Issuer.Id, revoked).Write();

    private static async Task<string> TroubleAsync(byte[] list)
    {
        var report = await VerifyAsync(list);
        report.Result.ShouldBe(VerificationResult.Unknown);
        return report.Troubles().ShouldHaveSingleItem();
    }

    private static Task<VerificationReport> VerifyAsync(byte[] list) => Badge().VerifyAsync(new FakeDocuments().With(Address, list));

    private static byte[] Badge(string address = Address) => Issuer.Sign(WithStatus(address));

    private static JsonObject WithStatus(string address)
    {
        var badge = Issuer.Badge();
        badge["credentialStatus"] = new JsonObject { ["id"] = address, ["type"] = "1EdTechRevocationList" };
        return badge;
    }
}
