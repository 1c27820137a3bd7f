using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aloi.Standards.Jcs;
using Aloi.Standards.Tests.DataIntegrity;

namespace Aloi.Standards.Tests.Jcs;

public sealed class JsonCanonicalizerTests
{
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_written_as_ECMAScript_writes_them(string bits, string text) =>
        EcmaScriptNumber
            .Format(BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
            .ShouldBe(text);

    [Fact]
    public void Numbers_read_back_as_themselves()
    {
        var random = new Random(8785);
        for (var i = 0; i < 20_000; i++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(number))
            {
                double.Parse(EcmaScriptNumber.Format(number), CultureInfo.InvariantCulture).ShouldBe(number);
            }
        }
    }

    [Theory]
    [InlineData("[56.0, 1e1, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0.0]", "[56,10,1e+30,4.5,0.002,1e-27,0]")]
    [InlineData("{ \"b\": [ ], \"a\": { }, \"\": null }", "{\"\":null,\"a\":{},\"b\":[]}")]
    [InlineData("[true,false,null]", "[true,false,null]")]
    [InlineData("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u007f\\u2028\"", "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"")]
    [InlineData("\"caf\\u00e9 \\ud83d\\ude02\"", "\"café 😂\"")]
    public void Values_have_one_writing(string json, string canonical) => Canonical(json).ShouldBe(canonical);

    [Fact]
    public void Names_are_sorted_by_UTF_16_code_unit() =>
        Canonical("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}")
            .ShouldBe("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");

    [Theory]
    [InlineData("[\"\\ud800\"]", JcsProblem.LoneSurrogate, "/0")]
    [InlineData("{\"a\":\"\\udc00\\ud800\"}", JcsProblem.LoneSurrogate, "/a")]
    [InlineData("{\"a\":{\"\\ud800\":1}}", JcsProblem.LoneSurrogate, "/a")]
    [InlineData("{\"a/b\":[1,{\"~\":1e400}]}", JcsProblem.NumberOutOfRange, "/a~1b/1/~0")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", JcsProblem.DuplicateName, "/a")]
    public void What_has_no_canonical_form_is_refused_with_its_place(string json, JcsProblem problem, string where)
    {
        var error = Should.Throw<JcsException>(() => Canonical(json));
        (error.Problem, error.Where).ShouldBe((problem, where));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Canonical(new string('[', 200) + new string(']', 200)).Length.ShouldBe(400);
        Should.Throw<JcsException>(() => Canonical(new string('[', 300) + new string(']', 300))).Problem.ShouldBe(JcsProblem.TooDeep);
    }

    [Theory]
    [InlineData("unsigned.json", "eddsa-jcs-2022/canonDocJCS.txt", "eddsa-jcs-2022/docHashJCS.txt")]
    [InlineData("eddsa-jcs-2022/proofConfigJCS.json", "eddsa-jcs-2022/proofCanonJCS.txt", "eddsa-jcs-2022/proofHashJCS.txt")]
    public void The_JCS_vectors_of_the_W3C_come_out(string input, string canonical, string hash)
    {
        var result = Canonical(W3cVectors.Text(input));
        result.ShouldBe(W3cVectors.Text(canonical));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result))).ShouldBe(W3cVectors.Text(hash));
    }

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        return Encoding.UTF8.GetString(JsonCanonicalizer.Canonicalize(document.RootElement));
    }
}
