using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>The npm implementation of ecdsa-sd-2023, spoken to line by line; where its packages are not installed, a test says skipped.</summary>
internal sealed class IndependentStack : IDisposable
{
    private const string Package = "node_modules/@digitalbazaar/ecdsa-sd-2023-cryptosuite";

    private readonly Process process;

    private IndependentStack(string folder)
    {
        var start = new ProcessStartInfo("node", ["lib/selective-disclosure.js"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
    }

    internal static IndependentStack Start()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var interop = Path.Combine(folder.FullName, "tests", "interop");
            if (Directory.Exists(Path.Combine(interop, Package)))
            {
                return new IndependentStack(interop);
            }
        }

        Assert.Skip("The npm packages of tests/interop are not installed.");
        return null!;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(10));
        process.Dispose();
    }

    internal byte[] Issue(JsonNode document, params string[] mandatoryPointers) =>
        Document(Ask("issue", document, "mandatoryPointers", mandatoryPointers));

    internal byte[] Derive(byte[] document, params string[] selectivePointers) =>
        Document(Ask("derive", document.Parse(), "selectivePointers", selectivePointers));

    internal bool Verifies(byte[] document) => Ask("verify", document.Parse(), "", [])["answer"]!["verified"]!.GetValue<bool>();

    private static byte[] Document(JsonObject answer) =>
        answer["answer"] is { } document ? document.Bytes() : throw new InvalidOperationException(answer.ToJsonString());

    private JsonObject Ask(string what, JsonNode document, string list, string[] pointers)
    {
        var request = new JsonObject
        {
            ["do"] = what,
            ["document"] = document.DeepClone(),
            [list] = new JsonArray([.. pointers.Select(p => (JsonNode)p)]),
        };
        process.StandardInput.WriteLine(request.ToJsonString());
        return JsonNode.Parse(process.StandardOutput.ReadLine() ?? "{}")!.AsObject();
    }
}
