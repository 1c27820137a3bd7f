using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.Multiformats;
using Aloi.Standards.SdJwt;
using Aloi.Standards.Tests.Baking;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Inputs that are small to send and dear to read, unless somebody counts. The scale makes them longer.</summary>
internal static class HostileInputs
{
    public static IEnumerable<Input> All(int scale) =>
        [
            .. Json(scale),
            .. HostileLinkedData.All(scale),
            .. HostileSchemas.All(scale),
            .. Texts(scale),
            .. Tokens(scale),
            .. Pictures(scale),
        ];

    private static IEnumerable<Input> Json(int scale)
    {
        var many = 10_000 * scale;
        yield return Of("deep arrays", new string('[', 100_000 * scale));
        yield return Of("deep objects", Repeat("{\"a\":", 50_000 * scale));
        yield return Of("closed deep arrays", new string('[', many) + new string(']', many));
        yield return Of("sixty-three deep, wide", Nested(63, "[1,2,3]"));
        yield return Of("a long array", $"[{Repeat("0,", many)}0]");
        yield return Of("a long number", $"{{\"creditsAvailable\":1{new string('0', many)}}}");
        yield return Of("a long fraction", $"[0.{new string('1', many)}e-{new string('9', 9)}]");
        yield return Of("a long name", $"{{\"{new string('a', many)}\":1}}");
        yield return Of("many names", $"{{{string.Join(',', Enumerable.Range(0, many).Select(i => $"\"n{i}\":{i}"))}}}");
        yield return Of("the same name often", $"{{{Repeat("\"a\":1,", many)}\"a\":1}}");
        yield return Of("escapes", $"[\"{Repeat("\\u0061", many)}\"]");
        yield return Of("lone surrogates", $"{{\"id\":\"{Repeat("\\ud800", 100)}\",\"\\udfff\":1}}");
        yield return Of("only white space", new string(' ', many));
        yield return Of("zeros", new string('\0', many));
        yield return Of("overlong UTF-8", [.. "[\""u8, 0xc0, 0xaf, 0xed, 0xa0, 0x80, .. "\"]"u8]);
        yield return Of(
            "many keys",
            Member(
                "verificationMethod",
                $"[{Repeat("{\"id\":\"did:web:a#k\",\"type\":\"Multikey\",\"publicKeyMultibase\":\"z6Mk\"},", many)}{{}}]"
            )
        );
        yield return Of(
            "many proofs",
            Member("proof", $"[{Repeat("{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\"},", many)}{{}}]")
        );
        yield return Of("many types", Member("type", $"[{Repeat("\"VerifiableCredential\",", many)}\"OpenBadgeCredential\"]"));
        yield return Of("many statuses", Member("credentialStatus", $"[{Repeat("{\"type\":\"BitstringStatusListEntry\"},", many)}{{}}]"));
        yield return Of("endorsements in endorsements", Nested(60, "{}", "{\"type\":[\"OpenBadgeCredential\"],\"endorsement\":[", "]}"));
        yield return Of("many endorsements", Member("endorsement", $"[{Repeat("{\"type\":\"EndorsementCredential\"},", many)}{{}}]"));
        yield return Of(
            "credentials in a presentation",
            Member("verifiableCredential", $"[{Repeat("{\"type\":\"VerifiableCredential\"},", many)}{{}}]")
        );
        yield return Of(
            "a packed list that unpacks to much",
            Member("credentialSubject", $"{{\"type\":\"BitstringStatusList\",\"encodedList\":\"{Bomb(scale)}\"}}")
        );
    }

    private static IEnumerable<Input> Texts(int scale)
    {
        var much = 200_000 * scale;
        yield return Of("base58 of much", "z" + new string('z', much));
        yield return Of("base58 ones", "z" + new string('1', much));
        yield return Of("did:key of much", "did:key:z" + new string('2', much));
        yield return Of("did:jwk of much", "did:jwk:" + new string('A', much));
        yield return Of("did:web with many parts", "did:web:" + Repeat("a:", much / 2) + "b");
        yield return Of("did:web with escapes", "did:web:a.example%3A" + Repeat("%2e", much / 3));
        yield return Of("a date of digits", "2026-01-01T00:00:00." + new string('9', much) + "Z");
        yield return Of("a language of hyphens", Member("inLanguage", $"\"{Repeat("a-", much / 2)}\""));
        yield return Of("an address of slashes", Member("id", $"\"https://{new string('/', much)}\""));
        yield return Of("an address of dots", Member("id", $"\"https://a/{Repeat("../", much / 3)}\""));
        yield return Of("a packed list that unpacks to much", Bomb(scale));
        yield return Of("a note of many signatures", "log.example/1\n1\nAAAA\n\n" + Repeat("— log.example/1 AAAA\n", much / 20));
        yield return Of("a log of many entries", Repeat("{\"versionId\":\"1-Q\",\"state\":{},\"proof\":[]}\n", much / 40));
        yield return Of("quads of one long line", "<a:" + new string('a', much) + "> <b:b> \"" + new string('\\', much) + "\" .");
        yield return Of("quads of many nodes", string.Concat(Enumerable.Range(0, much / 50).Select(i => $"_:b{i} <b:b> _:b{i + 1} .\n")));
    }

    private static IEnumerable<Input> Tokens(int scale)
    {
        var many = 5_000 * scale;
        var key = Keys.Of(KeyKind.P256);
        yield return Of("dots", new string('.', 100_000 * scale));
        yield return Of("tildes", new string('~', 100_000 * scale));
        yield return Of(
            "a token with a large header",
            CompactJws.Sign("{}"u8, key, h => h.WriteString("kid", new string('a', 100 * many)))
        );
        yield return Of("a token with a deep payload", CompactJws.Sign(Encoding.ASCII.GetBytes(new string('[', many)), key, _ => { }));
        var disclosure = Disclosure.Write("a", "1"u8);
        yield return Of(
            "a token of many disclosures",
            $"{CompactJws.Sign("{\"_sd\":[]}"u8, key, _ => { })}~{Repeat(disclosure + "~", many)}"
        );
        yield return Of(
            "a token of many digests",
            $"{CompactJws.Sign(Encoding.ASCII.GetBytes(Member("_sd", $"[{Repeat("\"AAAA\",", many)}\"A\"]")), key, _ => { })}~"
        );
        yield return Of("disclosures in one another", Chained(key, 1_500));
    }

    private static IEnumerable<Input> Pictures(int scale)
    {
        var many = 20_000 * scale;
        yield return Of(
            "a PNG of many chunks",
            [.. TestPng.Signature, .. TestPng.Header, .. Enumerable.Repeat(TestPng.Chunk("tEXt", []), many).SelectMany(c => c)]
        );
        yield return Of("a PNG that lies about a length", [.. TestPng.Signature, 0xff, 0xff, 0xff, 0xff, .. "iTXt"u8, 0, 0]);
        yield return Of("a PNG that lies less", [.. TestPng.Signature, .. TestPng.Header, 0x7f, 0xff, 0xff, 0xff, .. "iTXt"u8, 0, 0]);
        yield return Of(
            "a PNG with a packed text",
            TestPng.With(TestPng.Text("openbadgecredential", new string('a', many), compressed: 1))
        );
        yield return Of(
            "an SVG of entities",
            "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>"
        );
        yield return Of("a deep SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat("<g>", many));
        yield return Of(
            "an SVG of attributes",
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" {string.Concat(Enumerable.Range(0, many).Select(i => $"a{i}='' "))}/>"
        );
        yield return Of("an SVG of namespaces", Repeat("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\">", many / 10));
        yield return Of("an SVG of comments", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat("<!---->", many));
        yield return Of("an SVG that does not end", "<svg xmlns=\"http://www.w3.org/2000/svg\"><![CDATA[" + new string(']', many));
    }

    /// <summary>A token whose disclosures hold the digests of one another.</summary>
    private static string Chained(PrivateKey key, int count)
    {
        var disclosures = new List<string>();
        var inner = "1";
        for (var i = 0; i < count; i++)
        {
            var disclosure = Disclosure.Write("n" + i.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(inner));
            disclosures.Add(disclosure);
            inner = $"{{\"_sd\":[\"{Digest(disclosure)}\"]}}";
        }

        return $"{CompactJws.Sign(Encoding.UTF8.GetBytes(inner), key, _ => { })}~{string.Join('~', disclosures)}~";
    }

    private static string Digest(string disclosure) =>
        Base64UrlText.Encode(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(disclosure)));

    private static string Bomb(int scale)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64 * scale; i++)
            {
                gzip.Write(zeros);
            }
        }

        return Multibase.EncodeBase64Url(packed.ToArray());
    }

    private static string Nested(int depth, string inside, string open = "{\"a\":", string close = "}") =>
        Repeat(open, depth) + inside + Repeat(close, depth);

    private static string Member(string name, string value) => HostileLinkedData.WithContext($"\"{name}\":{value}");

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static Input Of(string what, string text) => new(what, Encoding.UTF8.GetBytes(text));

    private static Input Of(string what, byte[] bytes) => new(what, bytes);
}
