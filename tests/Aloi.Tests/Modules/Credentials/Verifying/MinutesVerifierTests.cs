using System.Text;
using System.Text.Json.Nodes;
using Aloi.CommandLine;
using Aloi.Modules.Credentials.Verifying.Minutes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;
using Aloi.Tests.CommandLine;

namespace Aloi.Tests.Modules.Credentials.Verifying;

public sealed class MinutesVerifierTests : IDisposable
{
    private const string Did = "did:web:preuves.exemple.fr:o:abc";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Minutes_as_they_were_sealed_are_unchanged_and_their_key_is_the_organisations()
    {
        using var key = MinutesFile.Key();
        var report = await VerifyAsync(MinutesFile.Bytes(Web(key)), Documents(key));
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.Select(c => c.Code).ShouldBe(["minutes.read", "minutes.unchanged", "minutes.key"]);
        report.IsSelfNamed.ShouldBeFalse();
        var said = report.Minutes!;
        (said.Signer, said.Organisation, said.Candidate, said.ClosedBy).ShouldBe((Did, "Groupe Valmont", "Amina Benali", "Jeanne Test"));
        said.SealedAt.ShouldBe(MinutesFile.Closed);
    }

    [Fact]
    public async Task A_file_that_is_altered_by_any_one_character_is_refused()
    {
        using var key = MinutesFile.Key();
        var file = MinutesFile.Bytes(Web(key));
        var seal = Encoding.UTF8.GetString(file).IndexOf("\"seal\"", StringComparison.Ordinal);
        for (var i = 0; i < file.Length; i++)
        {
            file[i] ^= 1;
            if (SealedMinutes.AreMeant(file))
            {
                // Another name of the signer is somebody who cannot be asked: nothing is said for it, and nothing that was sealed has changed.
                var report = await VerifyAsync(file, Documents(key));
                report.Result.ShouldNotBe(VerificationResult.Valid, Encoding.UTF8.GetString(file));
                if (i < seal)
                {
                    report.Result.ShouldBe(VerificationResult.Invalid, Encoding.UTF8.GetString(file));
                }
            }

            file[i] ^= 1;
        }
    }

    [Theory]
    [InlineData("beside")]
    [InlineData("in the seal")]
    [InlineData("no seal")]
    [InlineData("no date")]
    [InlineData("newer")]
    public async Task What_is_beside_or_missing_makes_it_no_minutes(string what)
    {
        using var key = MinutesFile.Key();
        var content = MinutesFile.Content();
        if (what == "no date")
        {
            content["session"]!["closedAt"] = "bientôt";
        }

        content["type"] = what == "newer" ? "aloi/jury-minutes/2" : "aloi/jury-minutes/1";
        var file = MinutesFile.Of(content, key);
        if (what == "beside")
        {
            file["decision"] = "favourable";
        }
        else if (what == "in the seal")
        {
            file["seal"]!["qualified"] = true;
        }
        else if (what == "no seal")
        {
            file.Remove("seal");
        }

        var report = await VerifyAsync(MinutesFile.Bytes(file), OfflineDocumentSource.Instance);
        (report.Result, report.Checks.Single().Code).ShouldBe((VerificationResult.Invalid, "minutes.malformed"));
        report.Minutes.ShouldBeNull();
    }

    [Fact]
    public async Task A_member_that_stands_twice_is_refused()
    {
        var text = Encoding
            .UTF8.GetString(MinutesFile.Make())
            .Replace("\"remarks\":", "\"remarks\":\"Autre.\",\"remarks\":", StringComparison.Ordinal);
        (await VerifyAsync(Encoding.UTF8.GetBytes(text), OfflineDocumentSource.Instance))
            .Checks.Single()
            .Code.ShouldBe("minutes.malformed");
    }

    [Fact]
    public async Task Whoever_seals_anew_with_a_key_of_their_own_is_not_the_organisation()
    {
        using var theirs = MinutesFile.Key();
        using var mine = MinutesFile.Key(9);
        var forged = MinutesFile.Content();
        forged["decision"]!["outcome"] = "unfavourable";

        // Under the organisation's own key's name, and under that of a key that it never had.
        var stolen = await VerifyAsync(
            MinutesFile.Bytes(MinutesFile.Of(forged, mine, IssuerDocument.VerificationMethod(Did, theirs.PublicKey))),
            Documents(theirs)
        );
        (stolen.Result, stolen.Checks[^1].Code).ShouldBe((VerificationResult.Invalid, "minutes.key-other"));
        var foreign = await VerifyAsync(MinutesFile.Bytes(Web(mine)), Documents(theirs));
        (foreign.Result, foreign.Checks[^1].Code).ShouldBe((VerificationResult.Invalid, "minutes.key-refused"));
    }

    [Fact]
    public async Task Without_a_way_to_its_keys_nobody_says_whose_seal_it_is()
    {
        using var key = MinutesFile.Key();
        var report = await VerifyAsync(MinutesFile.Bytes(Web(key)), OfflineDocumentSource.Instance);
        (report.Result, report.Checks[^1].Code).ShouldBe((VerificationResult.Unknown, "minutes.key-not-read"));
        report.Checks[1].Code.ShouldBe("minutes.unchanged");
    }

    [Fact]
    public async Task A_key_that_names_itself_is_said_to()
    {
        var report = await VerifyAsync(MinutesFile.Make(), OfflineDocumentSource.Instance);
        report.Result.ShouldBe(VerificationResult.Valid);
        report.IsSelfNamed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"minutes\":{\"type\":5},\"seal\":{}}")]
    [InlineData("{\"minutes\":{\"type\":\"other\"}}")]
    [InlineData("not json")]
    [InlineData("")]
    public void Anything_else_is_somebody_elses_to_read(string text) =>
        SealedMinutes.AreMeant(Encoding.UTF8.GetBytes(text)).ShouldBeFalse();

    [Fact]
    public async Task The_command_says_so_in_both_languages_and_ends_with_0_or_1()
    {
        var good = _folder.Write("minutes.json", MinutesFile.Make());
        var changed = _folder.Write(
            "changed.json",
            Encoding.UTF8.GetString(MinutesFile.Make()).Replace("Rien à signaler.", "Rien à signaler!", StringComparison.Ordinal)
        );
        var french = await RunAsync("verify", "--offline", "--language", "fr", good);
        french.Code.ShouldBe(0);
        french.Output.ShouldContain("VALABLE");
        french.Output.ShouldContain("Procès-verbal de jury");
        french.Output.ShouldContain("rien n’a changé depuis");
        french.Output.ShouldContain("Groupe Valmont · did:key:");
        french.Output.ShouldContain("pas une signature électronique qualifiée");
        (await RunAsync("verify", "--offline", "--language", "en", good)).Output.ShouldContain("not a qualified electronic signature");

        var refused = await RunAsync("verify", "--offline", "--json", changed);
        refused.Code.ShouldBe(1);
        var line = JsonNode.Parse(refused.Output)!;
        line["result"]!.GetValue<string>().ShouldBe("invalid");
        line["minutes"]!["candidate"]!.GetValue<string>().ShouldBe("Amina Benali");
        refused.Output.ShouldContain("\"minutes.changed\"");
    }

    private static JsonObject Web(Ed25519PrivateKey key) =>
        MinutesFile.Of(MinutesFile.Content(), key, IssuerDocument.VerificationMethod(Did, key.PublicKey));

    private static Task<MinutesReport> VerifyAsync(byte[] file, IDocumentSource source) =>
        new MinutesVerifier(source, MinutesFile.Closed.AddDays(30)).VerifyAsync(file, Cancellation);

    private static OneDocument Documents(Ed25519PrivateKey key) =>
        new(new Uri("https://preuves.exemple.fr/o/abc/did.json"), IssuerDocument.Write(Did, [new IssuerKey(key.PublicKey)], []));

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await AloiCommandLine.RunAsync(args, output, error);
        return (code, output.ToString());
    }

    private sealed class OneDocument(Uri address, byte[] content) : IDocumentSource
    {
        public ValueTask<DocumentResult> GetAsync(Uri asked, CancellationToken cancellation) =>
            asked == address
                ? ValueTask.FromResult(DocumentResult.Of(content))
                : OfflineDocumentSource.Instance.GetAsync(asked, cancellation);
    }
}
