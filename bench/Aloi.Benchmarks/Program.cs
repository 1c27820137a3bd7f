using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;

// Times canonicalisation, signing and verifying of the bench badge on one thread. Prints one JSON line per operation, in the form of
// bench/npm/bench.mjs, so that the two can be paired. Arguments: the badge's file, seconds per operation.
var seconds = args.Length > 1 ? double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5;
var badge = (JsonObject)JsonNode.Parse(File.ReadAllBytes(args[0]))!;
using var key = Ed25519PrivateKey.Generate();
var did = DidKey.Format(key.PublicKey);
badge["issuer"]!["id"] = did;
var bytes = JsonSerializer.SerializeToUtf8Bytes(badge);
var method = DidKey.VerificationMethod(key.PublicKey);
var created = TimeProvider.System.GetUtcNow();
var signer = new EddsaRdfc2022Signer(new ProofOptions(created, method), key, ContextLibrary.Published);
var signed = JsonDocument.Parse(signer.Sign(bytes)).RootElement;
var proof = signed.GetProperty("proof");

Measure(
    "canonicalize",
    () =>
    {
        using var document = JsonDocument.Parse(bytes);
        SHA256.HashData(LinkedDataCanonicalizer.Canonicalize(document.RootElement, ContextLibrary.Published));
    }
);
Measure("sign.eddsa-rdfc-2022", () => signer.Sign(bytes));
Measure(
    "verify.eddsa-rdfc-2022",
    () =>
    {
        if (EddsaRdfc2022.Verify(signed, proof, key.PublicKey, ContextLibrary.Published) is not ProofVerdict.Valid)
        {
            throw new InvalidOperationException("The bench badge does not verify.");
        }
    }
);

void Measure(string op, Action run)
{
    for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < seconds / 3; )
    {
        run();
    }

    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var times = new List<double>();
    for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds; )
    {
        var start = Stopwatch.GetTimestamp();
        run();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }

    var bytesAllocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Count;
    times.Sort();
    var line = new
    {
        stack = "aloi",
        op,
        perSecond = Math.Round(1e6 / times.Average()),
        p50us = Math.Round(times[times.Count / 2], 1),
        p95us = Math.Round(times[times.Count * 95 / 100], 1),
        bytesAllocated,
    };
    Console.WriteLine(JsonSerializer.Serialize(line));
}
