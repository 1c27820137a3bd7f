using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.CommandLine;
using Aloi.Standards.Multiformats;

namespace Aloi.Tests.CommandLine;

/// <summary><c>aloi conformance jose</c>, as the W3C's suite calls it: files in, files out, 0 or 1.</summary>
public sealed class ConformanceCommandTests : IDisposable
{
    private const string Credential = """
        {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:issuer",
         "validFrom":"2024-01-01T00:00:00Z","credentialSubject":{"id":"did:example:alice"}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_issued_is_a_token_that_verifies_and_no_changed_letter_of_it_does()
    {
        var key = _folder.Write("key.json", Key());
        var (issued, token) = await RunAsync("issue", _folder.Write("credential.json", Credential), key);
        issued.ShouldBe(0, token);
        var jws = Token(token);
        jws.Split('.').Length.ShouldBe(3);

        (await RunAsync("verify", _folder.Write("token", token), key)).Code.ShouldBe(0);
        var changed = jws.Replace(jws.Split('.')[1], jws.Split('.')[1][..^6] + "AAAAAA", StringComparison.Ordinal);
        (await RunAsync("verify", _folder.Write("changed", token.Replace(jws, changed, StringComparison.Ordinal)), key)).Code.ShouldBe(1);
        (await RunAsync("verify", _folder.Write("token", token), _folder.Write("other.json", Key()))).Code.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_credential_is_not_issued()
    {
        var key = _folder.Write("key.json", Key());
        (await RunAsync("issue", _folder.Write("empty.json", "{}"), key)).Code.ShouldBe(1);
        (await RunAsync("issue", _folder.Write("broken.json", "{"), key)).Code.ShouldBe(1);
        (await RunAsync("issue", _folder.Write("credential.json", Credential), _folder.Write("nokey.json", "{}"))).Code.ShouldBe(1);
    }

    private async Task<(int Code, string Output)> RunAsync(string verb, string input, string key)
    {
        var output = _folder.Path($"{verb}.out");
        File.Delete(output);
        using var spoken = new StringWriter();
        string[] arguments =
        [
            "conformance",
            "jose",
            verb,
            "--input",
            input,
            "--key",
            key,
            "--feature",
            "credential_jose",
            "--output",
            output,
        ];
        var code = await AloiCommandLine.RunAsync(arguments, spoken, spoken);
        return (code, File.Exists(output) ? await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken) : "");
    }

    /// <summary>The token by itself, whether it is written bare or as the data of a JSON result.</summary>
    private static string Token(string output) =>
        output.TrimStart().StartsWith('{') ? JsonNode.Parse(output)!["data"]!.GetValue<string>() : output.Trim();

    private static string Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = key.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.Serialize(
            new
            {
                kty = "EC",
                crv = "P-256",
                alg = "ES256",
                x = Text(parts.Q.X!),
                y = Text(parts.Q.Y!),
                d = Text(parts.D!),
            }
        );
    }

    private static string Text(byte[] bytes) => Multibase.EncodeBase64Url(bytes)[1..];
}
