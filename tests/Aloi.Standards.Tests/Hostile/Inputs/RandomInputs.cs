using System.Text;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Inputs from a seed: bytes, JSON by its grammar, and samples of every format cut short, run together, or changed in many places at once.</summary>
internal static class RandomInputs
{
    private static readonly string[] Names =
    [
        "@context",
        "@id",
        "@type",
        "@value",
        "@graph",
        "@nest",
        "@included",
        "@reverse",
        "@list",
        "@set",
        "@language",
        "@direction",
        "@index",
        "@json",
        "@vocab",
        "@container",
        "@protected",
        "id",
        "type",
        "issuer",
        "proof",
        "credentialSubject",
        "credentialStatus",
        "achievement",
        "verifiableCredential",
        "verificationMethod",
        "cryptosuite",
        "proofValue",
        "kty",
        "crv",
        "x",
        "_sd",
        "...",
        "statusListIndex",
        "\\ud800",
        "",
    ];

    private static readonly string[] Leaves =
    [
        "null",
        "true",
        "0",
        "-0.0",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"@id\"",
        "\"_:b\"",
        "\"https://www.w3.org/ns/credentials/v2\"",
        "\"VerifiableCredential\"",
        "\"DataIntegrityProof\"",
        "\"ecdsa-sd-2023\"",
        "\"eddsa-jcs-2022\"",
        "\"u2V0Bhlhg\"",
        "\"z1111\"",
        "\"2026-01-01T00:00:00Z\"",
        "\"did:key:z6Mk#z6Mk\"",
        "\"BitstringStatusListEntry\"",
        "\"EC\"",
    ];

    public static Input Of(int seed)
    {
        var random = new Random(seed);
        var (what, bytes) = random.Next(7) switch
        {
            0 => ("bytes", Bytes(random)),
            1 => ("JSON", Encoding.UTF8.GetBytes(Json(random, random.Next(6)))),
            2 => ("a sample cut short", CutShort(Sample(random), random)),
            3 => ("two samples run together", [.. CutShort(Sample(random), random), .. Sample(random)]),
            4 => ("a sample with JSON in it", Spliced(Sample(random), random)),
            _ => ("a sample changed in many places", Wild(Sample(random), random)),
        };
        return new Input($"seed {seed}: {what}", bytes);
    }

    public static byte[] Sample(Random random) => AllFormats.List[random.Next(AllFormats.List.Count)].Make(new Random(random.Next(40)));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] CutShort(byte[] sample, Random random) => sample[..random.Next(sample.Length + 1)];

    private static byte[] Spliced(byte[] sample, Random random)
    {
        var at = random.Next(sample.Length);
        return [.. sample[..at], .. Encoding.UTF8.GetBytes(Json(random, 3)), .. sample[at..]];
    }

    private static byte[] Wild(byte[] sample, Random random)
    {
        for (var i = random.Next(2, 20); i > 0; i--)
        {
            sample = Changed(sample, random);
        }

        return sample;
    }

    private static byte[] Changed(byte[] sample, Random random)
    {
        try
        {
            if (sample.Length > 0 && sample[0] == '{' && random.Next(4) > 0)
            {
                var edits = JsonEdits.Of(sample, random).ToList();
                return edits[random.Next(edits.Count)].Make();
            }
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            // An earlier change left something that is JSON no more; bytes can still be changed.
        }

        return sample.Length == 0 ? sample : ByteEdits.Of(sample, random).Skip(random.Next(sample.Length * 5)).First().Make();
    }

    private static string Json(Random random, int depth)
    {
        var count = random.Next(4);
        return (depth <= 0 ? 0 : random.Next(4)) switch
        {
            1 => $"[{string.Join(',', Enumerable.Range(0, count).Select(_ => Json(random, depth - 1)))}]",
            2 or 3 =>
                $"{{{string.Join(',', Enumerable.Range(0, count).Select(_ => $"\"{Names[random.Next(Names.Length)]}\":{Json(random, depth - 1)}"))}}}",
            _ => Leaves[random.Next(Leaves.Length)],
        };
    }
}
