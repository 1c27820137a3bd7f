using System.Text;
using System.Text.RegularExpressions;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Face;

public sealed partial class ReadmeTests
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static readonly DateTimeOffset Now = SampleBadge.Awarded;

    [Fact]
    public void The_README_shows_exactly_the_snippets_that_are_compiled_here()
    {
        var readme = File.ReadAllText(Repository.Path("src", "Aloi.Standards", "README.md"));
        var source = File.ReadAllText(Repository.Path("tests", "Aloi.Standards.Tests", "Face", "Snippets.cs"));

        var shown = Fence().Matches(readme).Select(m => m.Groups["code"].Value.Trim()).ToList();
        var compiled = Snippet().Matches(source).Select(m => Unindent(m.Groups["code"].Value)).ToList();

        shown.ShouldBe(compiled);
        compiled.Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_issued_verifies()
    {
        using var key = Ed25519PrivateKey.Generate();
        using var output = new StringWriter();

        var report = await Snippets.VerifyAsync(Snippets.Issue(key, Now), Now, output);

        report.Result.ShouldBe(VerificationResult.Valid, output.ToString());
        output.ToString().ShouldContain("proof.verified");
    }

    [Fact]
    public void What_is_baked_is_found_again()
    {
        using var key = Ed25519PrivateKey.Generate();
        var signed = Snippets.Issue(key, Now);

        Snippets.Bake(Convert.FromBase64String(Pixel), signed).ShouldBe(Encoding.UTF8.GetString(signed));
    }

    [Fact]
    public void A_withdrawn_credential_is_read_as_withdrawn()
    {
        using var key = Ed25519PrivateKey.Generate();

        Snippets.Status(key, Now).IsSet.ShouldBe(true);
    }

    [Fact]
    public async Task What_was_selected_verifies_and_the_rest_is_not_there()
    {
        using var key = EcdsaPrivateKey.Generate(KeyKind.P256);
        var badge = SampleBadge.For(DidKey.Format(key.PublicKey));
        using var output = new StringWriter();

        var shown = Snippets.Select(OpenBadgeWriter.Write(badge), key, Now);

        var report = await Snippets.VerifyAsync(shown, Now, output);
        report.Checks.ShouldContain(c => c.Code == "proof.verified", output.ToString());
        Encoding.UTF8.GetString(shown).ShouldNotContain("Camille Martin");
    }

    private static string Unindent(string block) =>
        string.Join('\n', block.Split('\n').Select(l => l.Length >= 8 ? l[8..] : l.Trim())).Trim();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("// snippet: [a-z]+\n(?<code>.*?) *// end", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
