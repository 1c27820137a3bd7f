using System.Text.Json;
using Aloi.CommandLine;
using Aloi.Standards.Baking;

namespace Aloi.Tests.CommandLine;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly TemporaryFolder _folder = new();

    private string Valid => _folder.Write("valid.json", SignedBadge.Make());

    private string Changed =>
        _folder.Write("changed.json", System.Text.Encoding.UTF8.GetString(SignedBadge.Make()).Replace("Camille", "Carole"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_valid_file_ends_with_0_and_one_line_of_JSON()
    {
        var run = await RunAsync("verify", "--json", Valid);

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var report = Line(run.Output);
        report.GetProperty("input").GetString().ShouldBe(_folder.Path("valid.json"));
        report.GetProperty("result").GetString().ShouldBe("valid");
        report.GetProperty("credential").GetProperty("title").GetString().ShouldBe("Conduite d’entretien");
        foreach (var check in report.GetProperty("checks").EnumerateArray())
        {
            check.EnumerateObject().Select(p => p.Name).ShouldBe(["code", "state", "message", "subject"]);
        }
    }

    [Fact]
    public async Task A_changed_file_ends_with_1()
    {
        var run = await RunAsync("verify", "--json", Changed);

        run.Code.ShouldBe(1);
        Line(run.Output).GetProperty("result").GetString().ShouldBe("invalid");
    }

    [Fact]
    public async Task A_file_that_does_not_exist_could_not_be_checked()
    {
        var run = await RunAsync("verify", "--json", _folder.Path("nowhere.json"));

        run.Code.ShouldBe(2);
        Line(run.Output).GetProperty("checks")[0].GetProperty("code").GetString().ShouldBe("input.not-found");
        Line(run.Output).GetProperty("credential").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_folder_could_not_be_checked() => (await RunAsync("verify", _folder.Path(""))).Code.ShouldBe(2);

    [Fact]
    public async Task Over_several_inputs_not_valid_comes_before_not_checked()
    {
        var nowhere = _folder.Path("nowhere.json");

        (await RunAsync("verify", "--json", Valid, nowhere)).Code.ShouldBe(2);
        var run = await RunAsync("verify", "--json", nowhere, Valid, Changed);
        run.Code.ShouldBe(1);
        run.Output.Trim()
            .Split('\n')
            .Select(l => JsonElement.Parse(l).GetProperty("result").GetString())
            .ShouldBe(["unknown", "valid", "invalid"]);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify --json")]
    [InlineData("verify --nonsense a.json")]
    [InlineData("verify a.json --language de")]
    public async Task Wrong_usage_of_verify_is_64_and_writes_no_result(string arguments)
    {
        var run = await RunAsync(arguments.Split(' '));

        run.Code.ShouldBe(64);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_unknown_verb_is_wrong_usage()
    {
        var run = await RunAsync("nonsense");

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_is_printed_alone()
    {
        var run = await RunAsync("--version");

        run.Code.ShouldBe(0);
        Version.TryParse(run.Output.Trim(), out _).ShouldBeTrue(run.Output);
    }

    [Theory]
    [InlineData("https://credentials.example/1")]
    [InlineData("http://credentials.example/1")]
    public async Task Offline_an_address_is_not_read(string address)
    {
        var run = await RunAsync("verify", "--offline", "--json", address);

        run.Code.ShouldBe(2);
        Line(run.Output).GetProperty("checks")[0].GetProperty("code").GetString().ShouldBe("input.offline");
    }

    [Fact]
    public async Task An_address_on_a_private_network_is_not_read()
    {
        var run = await RunAsync("verify", "--json", "--language", "en", "https://127.0.0.1:9/credential");

        run.Code.ShouldBe(2);
        Line(run.Output).GetProperty("checks")[0].GetProperty("message").GetString()!.ShouldContain("private network");
    }

    [Fact]
    public async Task A_baked_picture_is_verified_by_the_credential_in_it()
    {
        var picture = PngBaking.Bake(Convert.FromBase64String(Pixel), SignedBadge.Make()).Picture!;

        (await RunAsync("verify", _folder.Write("badge.png", picture))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_picture_without_a_credential_is_not_valid()
    {
        var run = await RunAsync("verify", "--json", _folder.Write("plain.png", Convert.FromBase64String(Pixel)));

        run.Code.ShouldBe(1);
        Line(run.Output).GetProperty("checks")[0].GetProperty("code").GetString().ShouldBe("picture.no-credential");
    }

    [Fact]
    public async Task A_file_beyond_the_bound_is_refused_without_being_read_whole()
    {
        var path = _folder.Path("huge.json");
        await using (var file = File.Create(path))
        {
            file.SetLength(3L * 1024 * 1024 * 1024);
        }

        var run = await RunAsync("verify", "--json", path);

        run.Code.ShouldBe(1);
        Line(run.Output).GetProperty("checks")[0].GetProperty("code").GetString().ShouldBe("document.too-large");
    }

    [Theory]
    [InlineData("did:web:issuer.example:o:abc")]
    [InlineData("https://issuer.example/o/abc/did.json")]
    public async Task Offline_a_document_that_was_brought_along_answers_for_its_address(string address)
    {
        const string Did = "did:web:issuer.example:o:abc";
        var badge = _folder.Write("web.json", SignedBadge.Make(did: Did));
        var document = _folder.Write("did.json", SignedBadge.DocumentOf(Did));

        (await RunAsync("verify", "--offline", "--json", badge)).Code.ShouldBe(2);
        var run = await RunAsync("verify", "--offline", "--json", "--document", $"{address}={document}", badge);
        run.Code.ShouldBe(0, run.Output + run.Error);
    }

    [Theory]
    [InlineData("did.json", "URL=")]
    [InlineData("https://issuer.example/did.json=nowhere.json", "nowhere.json")]
    [InlineData("ftp://issuer.example/did.json=x", "ftp://")]
    public async Task A_document_that_cannot_be_used_is_wrong_usage(string document, string said)
    {
        var run = await RunAsync("verify", Valid, "--document", document);

        run.Code.ShouldBe(64);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task A_context_that_was_brought_along_is_known()
    {
        var context = _folder.Write("context.json", "{\"@context\":{\"shoeSize\":\"https://example.org/shoeSize\"}}"u8.ToArray());
        var unknown = System
            .Text.Encoding.UTF8.GetString(SignedBadge.Make())
            .Replace("context-3.0.3.json\"", "context-3.0.3.json\",\"https://example.org/shoes\"");
        var badge = _folder.Write("shoes.json", unknown);

        (await RunAsync("verify", "--offline", "--json", badge)).Output.ShouldContain("proof.unknown-context");
        var run = await RunAsync("verify", "--offline", "--json", "--document", $"https://example.org/shoes={context}", badge);
        run.Output.ShouldNotContain("proof.unknown-context");
    }

    [Theory]
    [InlineData("camille@example.org", 0, "recipient.matches")]
    [InlineData("Camille@Example.org", 0, "recipient.matches")]
    [InlineData("carole@example.org", 1, "recipient.other")]
    [InlineData("did:example:camille", 2, "recipient.not-compared")]
    public async Task A_recipient_who_is_expected_is_compared(string recipient, int code, string line)
    {
        var badge = _folder.Write("hers.json", SignedBadge.Make(email: "camille@example.org"));
        var run = await RunAsync("verify", "--json", "--offline", "--recipient", recipient, badge);

        run.Code.ShouldBe(code, run.Output + run.Error);
        run.Output.ShouldContain($"\"{line}\"");
        (await RunAsync("verify", "--json", "--offline", badge)).Output.ShouldNotContain("\"recipient.");
    }

    [Theory]
    [InlineData("camille")]
    [InlineData("@example.org")]
    public async Task A_recipient_that_is_no_address_is_wrong_usage(string recipient)
    {
        var run = await RunAsync("verify", Valid, "--recipient", recipient);

        run.Code.ShouldBe(64);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--recipient");
    }

    private static JsonElement Line(string output) => JsonElement.Parse(output.TrimEnd().Split('\n').ShouldHaveSingleItem());

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await AloiCommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
