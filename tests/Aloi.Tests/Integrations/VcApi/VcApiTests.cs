using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Integrations.VcApi;

/// <summary>The W3C's conformance interface, as its test suites speak to it.</summary>
public sealed class VcApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Issuers =>
        [
            "",
            "/eddsa-rdfc-2022",
            "/eddsa-jcs-2022",
            "/ecdsa-rdfc-2019?curve=P-256",
            "/ecdsa-rdfc-2019?curve=P-384",
            "/ecdsa-jcs-2019",
            "/ecdsa-jcs-2019?curve=P-384",
        ];

    [Fact]
    public async Task Without_the_operators_word_it_is_not_there()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);

        (await http.GetAsync("/vc-api/issuer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(http, "/vc-api/credentials/issue", new JsonObject())).Status.ShouldBe(404);
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task Each_issuer_signs_what_the_verifier_accepts_and_no_change_of_it(string issuer)
    {
        await using var aloi = await ConformingAsync();
        using var http = await HttpAloi.StartAsync(aloi);
        var (prefix, query) = issuer.Split('?') is [var path, var rest] ? (path, "?" + rest) : (issuer, "");
        var id = await IdAsync(http, $"/vc-api{prefix}/issuer{query}");

        var issued = await PostAsync(http, $"/vc-api{prefix}/credentials/issue{query}", Request(Credential(id)));
        issued.Status.ShouldBeInRange(200, 201, issued.Text);
        var signed = issued.Body["verifiableCredential"]!;

        var verified = await VerifyAsync(http, prefix, signed);
        verified.Status.ShouldBe(200, verified.Text);
        verified.Body["errors"]!.AsArray().ShouldBeEmpty();

        signed["credentialSubject"]!["name"] = "Alicia";
        var changed = await VerifyAsync(http, prefix, signed);
        changed.Status.ShouldBe(400, changed.Text);
        changed.Body["errors"]!.AsArray().ShouldContain(e => e!["code"]!.GetValue<string>() == "proof.changed");
    }

    [Fact]
    public async Task What_is_derived_tells_what_was_selected_and_what_is_mandatory()
    {
        await using var aloi = await ConformingAsync();
        using var http = await HttpAloi.StartAsync(aloi);
        var credential = Credential(await IdAsync(http, "/vc-api/ecdsa-sd-2023/issuer"));
        var request = Request(credential, new JsonObject { ["mandatoryPointers"] = new JsonArray("/issuer") });
        var signed = (await PostAsync(http, "/vc-api/ecdsa-sd-2023/credentials/issue", request)).Body["verifiableCredential"]!;

        var derived = await DeriveAsync(http, signed, "/credentialSubject/name");
        derived.Status.ShouldBeInRange(200, 201, derived.Text);
        var shown = derived.Body["verifiableCredential"]!;
        shown["id"]!.GetValue<string>().ShouldBe(credential["id"]!.GetValue<string>());
        shown["validFrom"].ShouldBeNull();
        (await VerifyAsync(http, "/ecdsa-sd-2023", shown)).Status.ShouldBe(200);

        shown["credentialSubject"]!["name"] = "Alicia";
        (await VerifyAsync(http, "/ecdsa-sd-2023", shown)).Status.ShouldBe(400);
        (await DeriveAsync(http, signed, "/nowhere")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_status_entry_is_added_and_its_list_is_served_and_read()
    {
        await using var aloi = await ConformingAsync();
        using var http = await HttpAloi.StartAsync(aloi);
        var credential = Credential(await IdAsync(http, "/vc-api/status/issuer"));

        var first = (await PostAsync(http, "/vc-api/status/credentials/issue", Request(credential))).Body["verifiableCredential"]!;
        var second = (await PostAsync(http, "/vc-api/status/credentials/issue", Request(credential))).Body["verifiableCredential"]!;

        var entry = first["credentialStatus"]!;
        entry["statusListIndex"]!.GetValue<string>().ShouldNotBe(second["credentialStatus"]!["statusListIndex"]!.GetValue<string>());
        var list = await http.GetAsync(new Uri(entry["statusListCredential"]!.GetValue<string>()).AbsolutePath);
        (await list.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("proof").ValueKind.ShouldBe(JsonValueKind.Object);
        var verified = await VerifyAsync(http, "", first);
        verified.Status.ShouldBe(200, verified.Text);
        verified.Text.ShouldContain("status.clear");
    }

    [Fact]
    public async Task An_unsigned_presentation_passes_and_one_that_owes_an_answer_does_not()
    {
        await using var aloi = await ConformingAsync();
        using var http = await HttpAloi.StartAsync(aloi);
        var credential = Credential(await IdAsync(http, "/vc-api/issuer"));
        var signed = (await PostAsync(http, "/vc-api/credentials/issue", Request(credential))).Body["verifiableCredential"]!;
        var presentation = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["type"] = new JsonArray("VerifiablePresentation"),
            ["verifiableCredential"] = new JsonArray(signed.DeepClone()),
        };

        var bare = await PresentAsync(http, presentation, options: null);
        bare.Status.ShouldBe(200, bare.Text);
        var asked = await PresentAsync(http, presentation, new JsonObject { ["challenge"] = "abc", ["domain"] = "example.org" });
        asked.Status.ShouldBe(400, asked.Text);

        presentation["verifiableCredential"]![0]!["credentialSubject"]!["name"] = "Alicia";
        (await PresentAsync(http, presentation, options: null)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_what_is_wrong_and_where()
    {
        await using var aloi = await ConformingAsync();
        using var http = await HttpAloi.StartAsync(aloi);
        var id = await IdAsync(http, "/vc-api/issuer");
        const string Issue = "/vc-api/credentials/issue";

        await Refused(http, Issue, new JsonObject(), "request.no-credential");
        await Refused(http, "/vc-api/credentials/verify", new JsonObject(), "request.no-credential");
        await Refused(http, "/vc-api/presentations/verify", new JsonObject(), "request.no-presentation");
        await Refused(http, Issue, Request(Credential("did:example:somebody-else")), "issuer.other");
        var undefined = Credential(id);
        undefined["undefinedTerm"] = "x";
        await Refused(http, Issue, Request(undefined), "credential.not-linked-data");
        var untyped = Credential(id);
        untyped["credentialSchema"] = new JsonObject { ["id"] = "https://schema.example" };
        (await PostAsync(http, Issue, Request(untyped))).Status.ShouldBe(400);
        var resource = Credential(id);
        resource["relatedResource"] = new JsonObject
        {
            ["id"] = "https://www.w3.org/ns/credentials/v2",
            ["digestSRI"] = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        };
        await Refused(http, Issue, Request(resource), "resource-changed");
        (await PostAsync(http, "/vc-api/no-such-suite/credentials/issue", Request(Credential(id)))).Status.ShouldBe(404);

        using var twice = new StringContent("""{"credential":{},"credential":{}}""", System.Text.Encoding.UTF8, "application/json");
        (await http.SendAsync(HttpMethod.Post, Issue, null, twice)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task Refused(HttpAloi http, string path, JsonObject body, string code)
    {
        var answer = await PostAsync(http, path, body);
        answer.Status.ShouldBe(400, answer.Text);
        answer.Body["errors"]!.AsArray().ShouldContain(e => e!["code"]!.GetValue<string>() == code, answer.Text);
    }

    private static Task<TestAloi> ConformingAsync() =>
        TestAloi.CreateAsync(
            DatabaseKind.Sqlite,
            settings: s => s with { Configuration = new Dictionary<string, string?> { ["Conformance:VcApi"] = "true" } }
        );

    private static async Task<string> IdAsync(HttpAloi http, string path)
    {
        var answer = await http.GetAsync(path);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetString()!;
    }

    private static Task<Answer> VerifyAsync(HttpAloi http, string prefix, JsonNode signed) =>
        PostAsync(http, $"/vc-api{prefix}/credentials/verify", new JsonObject { ["verifiableCredential"] = signed.DeepClone() });

    private static Task<Answer> DeriveAsync(HttpAloi http, JsonNode signed, string pointer) =>
        PostAsync(
            http,
            "/vc-api/credentials/derive",
            new JsonObject
            {
                ["verifiableCredential"] = signed.DeepClone(),
                ["options"] = new JsonObject { ["selectivePointers"] = new JsonArray(pointer) },
            }
        );

    private static Task<Answer> PresentAsync(HttpAloi http, JsonNode presentation, JsonObject? options) =>
        PostAsync(
            http,
            "/vc-api/presentations/verify",
            new JsonObject { ["verifiablePresentation"] = presentation.DeepClone(), ["options"] = options }
        );

    private static async Task<Answer> PostAsync(HttpAloi http, string path, JsonObject body)
    {
        var answer = await http.PostAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return new Answer((int)answer.StatusCode, text);
    }

    private static JsonObject Request(JsonObject credential, JsonObject? options = null) =>
        new() { ["credential"] = credential.DeepClone(), ["options"] = options ?? new JsonObject() };

    private static JsonObject Credential(string issuer) =>
        new()
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = "urn:uuid:58172aac-d8ba-4ded-83dd-0b3aef56cc33",
            ["type"] = new JsonArray("VerifiableCredential"),
            ["issuer"] = issuer,
            ["validFrom"] = "2026-01-01T00:00:00Z",
            ["credentialSubject"] = new JsonObject { ["id"] = "did:example:alice", ["name"] = "Alice" },
        };

    private sealed record Answer(int Status, string Text)
    {
        public JsonNode Body => JsonNode.Parse(Text)!;
    }
}
