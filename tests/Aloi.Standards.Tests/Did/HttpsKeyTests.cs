using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Did;

/// <summary>Keys at https addresses, as Open Badges 3.0, section Dereferencing the Public Key requires them, and hostile documents of keys.</summary>
public sealed class HttpsKeyTests
{
    private const string Issuer = "https://issuer.example/issuers/1";
    private const string KeyAddress = "https://issuer.example/keys/1";
    private static readonly TestIssuer Signer = TestIssuer.Named(Issuer);

    [Fact]
    public async Task A_key_that_the_issuer_s_Profile_lists_is_the_issuer_s()
    {
        var method = $"{Issuer}#{Signer.Multibase}";
        var report = await VerifyAsync(method, Profile(Key(method, Issuer)));
        report.Troubles().ShouldBeEmpty();
        report.Line("key.issuer").Subject.ShouldBe(method);
    }

    [Fact]
    public async Task A_Profile_that_gives_its_keys_purposes_is_held_to_them()
    {
        var method = $"{Issuer}#{Signer.Multibase}";
        var profile = Profile(Key(method, Issuer));
        profile["authentication"] = new JsonArray(method);
        (await VerifyAsync(method, profile)).Line("key.not-for-assertions").State.ShouldBe(CheckState.Failed);
        profile.Remove("authentication");
        profile["type"] = "Thing";
        (await VerifyAsync(method, profile)).Line("key.not-for-assertions").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_Profile_without_keys_confirms_nothing_and_one_with_other_keys_denies()
    {
        var method = $"{Issuer}#{Signer.Multibase}";
        (await VerifyAsync(method, Profile())).Line("key.not-confirmed").State.ShouldBe(CheckState.Unknown);
        var other = $"{Issuer}#{TestIssuer.WithKeyDid("other").Multibase}";
        (await VerifyAsync(method, Profile(Key(other, Issuer)))).Line("key.not-listed").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_key_by_itself_at_the_issuer_s_own_address_is_the_issuer_s()
    {
        var method = $"{Issuer}#{Signer.Multibase}";
        (await VerifyAsync(method, Key(method, Issuer))).Line("key.issuer").State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public async Task A_key_at_an_address_of_its_own_is_the_issuer_s_when_the_issuer_lists_it()
    {
        var documents = new FakeDocuments().With(KeyAddress, Key(KeyAddress, Issuer)).With(Issuer, Profile(Key(KeyAddress, Issuer)));
        (await VerifyAsync(KeyAddress, documents)).Line("key.issuer").State.ShouldBe(CheckState.Passed);

        var claimed = new FakeDocuments().With(KeyAddress, Key(KeyAddress, Issuer)).With(Issuer, Profile());
        (await VerifyAsync(KeyAddress, claimed)).Line("key.not-listed").State.ShouldBe(CheckState.Failed);

        var unread = new FakeDocuments().With(KeyAddress, Key(KeyAddress, Issuer));
        (await VerifyAsync(KeyAddress, unread)).Line("key.not-read").State.ShouldBe(CheckState.Unknown);
    }

    [Fact]
    public async Task A_key_whose_controller_is_a_DID_is_looked_for_there()
    {
        const string Did = "did:web:issuer.example";
        const string Document = "https://issuer.example/.well-known/did.json";
        var badge = TestIssuer.Named(Did);
        var listed = new JsonObject { ["id"] = Did, ["assertionMethod"] = new JsonArray(Key(KeyAddress, Did, badge)) };
        var documents = new FakeDocuments().With(KeyAddress, Key(KeyAddress, Did, badge)).With(Document, listed);
        var report = await badge.Sign(badge.Badge(), method: KeyAddress).VerifyAsync(documents);
        report.Line("key.issuer").State.ShouldBe(CheckState.Passed);
        documents.AskedButSchemas.ShouldBe([KeyAddress, Document]);
    }

    [Fact]
    public async Task Keys_that_name_one_another_as_controllers_lead_nowhere()
    {
        const string Second = "https://issuer.example/keys/2";
        var documents = new FakeDocuments().With(KeyAddress, Key(KeyAddress, Second)).With(Second, Key(Second, KeyAddress));
        (await VerifyAsync(KeyAddress, documents)).Line("key.controller-cycle").State.ShouldBe(CheckState.Failed);
        documents.AskedButSchemas.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("mailto:issuer@issuer.example")]
    [InlineData("http://issuer.example/issuers/1")]
    [InlineData("did:web:issuer.example#key")]
    public async Task A_controller_that_cannot_be_asked_is_not_the_issuer(string controller)
    {
        var documents = new FakeDocuments().With(KeyAddress, Key(KeyAddress, controller));
        (await VerifyAsync(KeyAddress, documents)).Line("key.not-issuer").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_document_with_two_keys_under_one_name_is_refused()
    {
        var profile = Profile(Key(Issuer + "#k", Issuer), Key(Issuer + "#k", Issuer, TestIssuer.WithKeyDid("other")));
        (await VerifyAsync(Issuer + "#k", profile)).Line("key.document-ambiguous").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_document_with_too_many_keys_or_too_long_is_not_read()
    {
        var many = Profile([.. Enumerable.Range(0, DidDocumentReader.MaxMethods + 1).Select(i => Key($"{Issuer}#k{i}", Issuer))]);
        (await VerifyAsync(Issuer + "#k", many)).Line("key.document-too-many-keys").State.ShouldBe(CheckState.Failed);
        var large = new FakeDocuments().With(Issuer, new byte[KeyResolver.MaxDocumentBytes + 1]);
        (await VerifyAsync(Issuer + "#k", large)).Line("key.document-too-large").State.ShouldBe(CheckState.Unknown);
    }

    [Theory]
    [InlineData("{\"id\":\"https://issuer.example/issuers/1\",\"id\":\"https://issuer.example/issuers/1\"}")]
    [InlineData("<html>")]
    [InlineData("{\"id\":7}")]
    public async Task A_document_that_is_none_says_so(string text)
    {
        var documents = new FakeDocuments().With(Issuer, System.Text.Encoding.UTF8.GetBytes(text));
        (await VerifyAsync(Issuer + "#k", documents)).Line("key.document-malformed").State.ShouldBe(CheckState.Failed);
    }

    private static Task<VerificationReport> VerifyAsync(string method, JsonNode document) =>
        VerifyAsync(method, new FakeDocuments().With(Issuer, document));

    private static Task<VerificationReport> VerifyAsync(string method, FakeDocuments documents) =>
        Signer.Sign(Signer.Badge(), method: method).VerifyAsync(documents);

    private static JsonObject Profile(params JsonObject[] keys)
    {
        var profile = new JsonObject
        {
            ["id"] = Issuer,
            ["type"] = new JsonArray("Profile"),
            ["name"] = "Atelier",
        };
        if (keys.Length > 0)
        {
            profile["verificationMethod"] = new JsonArray([.. keys]);
        }

        return profile;
    }

    private static JsonObject Key(string id, string controller, TestIssuer? of = null) =>
        new()
        {
            ["id"] = id,
            ["type"] = "Multikey",
            ["controller"] = controller,
            ["publicKeyMultibase"] = (of ?? Signer).Multibase,
        };
}
