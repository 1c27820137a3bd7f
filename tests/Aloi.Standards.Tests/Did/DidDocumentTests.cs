using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Did;

public sealed class DidDocumentTests
{
    private const string Key = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    [Fact]
    public void Every_form_of_an_Ed25519_key_is_read()
    {
        var document = Read(
            """
            {"id":"did:web:h.example","alsoKnownAs":["https://h.example"],
             "verificationMethod":[
              {"id":"did:web:h.example#a","type":"Multikey","controller":"did:web:h.example","publicKeyMultibase":"KEY"},
              {"id":"#b","type":"Ed25519VerificationKey2020","controller":"did:web:h.example","publicKeyMultibase":"KEY"},
              {"id":"#c","type":"JsonWebKey2020","controller":"did:web:h.example","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"JWKX"}},
              {"id":"#d","type":"JsonWebKey","controller":"did:web:h.example","publicKeyJwk":{"kty":"OKP","crv":"Ed25519","x":"JWKX"}}],
             "assertionMethod":["#a","did:web:h.example#b",
              {"id":"#e","type":"Multikey","controller":"did:web:h.example","publicKeyMultibase":"KEY"}]}
            """
        );
        document!.VerificationMethods.Count.ShouldBe(5);
        document.VerificationMethods.ShouldAllBe(m => m.Key!.ToString() == Key);
        document.AssertionMethods.ShouldBe(["did:web:h.example#a", "did:web:h.example#b", "did:web:h.example#e"]);
        document.AlsoKnownAs.ShouldBe(["https://h.example"]);
        document.MethodsFor("capabilityInvocation").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "Multikey",
        "'publicKeyMultibase':'z2J9gazKqmuHKUiJzxMxiTXHm1PfpCsZou7P9WFtzeMLPpDcKLwPD6dJDjpAD9DhWkgqbsSPuofSsfa2WYqK5apMDem931pD'",
        MultikeyProblem.UnsupportedKind
    )]
    [InlineData("RsaVerificationKey2018", "'publicKeyPem':'x'", MultikeyProblem.UnsupportedKind)]
    [InlineData("JsonWebKey2020", "'publicKeyJwk':{'kty':'EC','crv':'P-224','x':'a','y':'b'}", MultikeyProblem.UnsupportedKind)]
    [InlineData("JsonWebKey2020", "'publicKeyJwk':{'kty':'OKP','crv':'Ed25519','x':'AAAA'}", MultikeyProblem.Malformed)]
    [InlineData("JsonWebKey2020", "'publicKeyJwk':{'kty':'OKP','crv':'Ed25519','x':7}", MultikeyProblem.Malformed)]
    [InlineData("JsonWebKey2020", "'publicKeyJwk':{'kty':'OKP','crv':'Ed25519','x':'JWKX','d':'JWKX'}", MultikeyProblem.Malformed)]
    [InlineData("JsonWebKey2020", "'publicKeyJwk':'text'", MultikeyProblem.Malformed)]
    [InlineData("Multikey", "'publicKeyMultibase':['z']", MultikeyProblem.Malformed)]
    [InlineData("Multikey", "'x':1", MultikeyProblem.Malformed)]
    public void A_key_that_cannot_be_read_stays_with_its_reason(string type, string member, MultikeyProblem problem)
    {
        var document = Read(
            $$"""{"id":"did:x:y","verificationMethod":[{"id":"#a","type":"{{type}}","controller":"did:x:y",{{member.Replace('\'', '"')}}}]}"""
        );
        var method = document!.VerificationMethods.ShouldHaveSingleItem();
        (method.Key, method.KeyProblem).ShouldBe((null, problem));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{'id':7}")]
    [InlineData("{'id':'did:x:y','verificationMethod':{}}")]
    [InlineData("{'id':'did:x:y','verificationMethod':['#a']}")]
    [InlineData("{'id':'did:x:y','verificationMethod':[{'id':'#a','type':'Multikey'}]}")]
    [InlineData("{'id':'did:x:y','verificationMethod':[{'id':'#a','type':['Multikey'],'controller':'did:x:y'}]}")]
    [InlineData("{'id':'did:x:y','assertionMethod':[7]}")]
    [InlineData("{'id':'did:x:y','assertionMethod':'#a'}")]
    [InlineData("{'id':'did:x:y','alsoKnownAs':[1]}")]
    [InlineData("{'id':'\\ud800'}")]
    [InlineData("{'id':'did:x:y','verificationMethod':[{'id':'#a','type':'M','controller':'c','revoked':'soon'}]}")]
    [InlineData("{'id':'did:x:y','verificationMethod':[{'id':'#a','type':'M','controller':'c','expires':7}]}")]
    [InlineData(
        "{'id':'did:x:y','verificationMethod':[{'id':'#a','type':'M','controller':'c'},{'id':'did:x:y#a','type':'M','controller':'c'}]}"
    )]
    public void What_is_no_document_is_not_read(string json) => Read(json.Replace('\'', '"')).ShouldBeNull();

    [Fact]
    public void A_document_with_too_many_keys_is_not_read()
    {
        string Keys(int count) =>
            string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"id":"#{{i}}","type":"M","controller":"c"}"""));
        Read($$"""{"id":"did:x:y","verificationMethod":[{{Keys(500)}}]}""").ShouldNotBeNull();
        Read($$"""{"id":"did:x:y","verificationMethod":[{{Keys(501)}}]}""").ShouldBeNull();
    }

    [Fact]
    public void An_issuer_s_document_tells_the_history_of_its_keys()
    {
        using var active = Ed25519PrivateKey.Generate();
        using var retired = Ed25519PrivateKey.Generate();
        using var stolen = Ed25519PrivateKey.Generate();
        var when = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        const string Did = "did:web:h.example:o:1";
        var bytes = IssuerDocument.Write(
            Did,
            [new(active.PublicKey), new(retired.PublicKey), new(stolen.PublicKey, when)],
            ["did:web:old.example"]
        );
        var document = Read(Encoding.UTF8.GetString(bytes))!;
        document.Id.ShouldBe(Did);
        document.AlsoKnownAs.ShouldBe(["did:web:old.example"]);
        document.VerificationMethods.Select(m => m.Key).ShouldBe([active.PublicKey, retired.PublicKey, stolen.PublicKey]);
        document.VerificationMethods.Select(m => m.Revoked).ShouldBe([null, null, when]);
        document.VerificationMethods.ShouldAllBe(m => m.Expires == null && m.Controller == Did);
        document.AssertionMethods.ShouldBe([
            IssuerDocument.VerificationMethod(Did, active.PublicKey),
            IssuerDocument.VerificationMethod(Did, retired.PublicKey),
        ]);
    }

    private static DidDocument? Read(string json)
    {
        Multibase.TryDecode(Key, out var bytes).ShouldBeTrue();
        var text = json.Replace("KEY", Key, StringComparison.Ordinal)
            .Replace("JWKX", Base64UrlText.Encode(bytes.AsSpan(2)), StringComparison.Ordinal);
        return DidDocumentReader.Read(JsonElement.Parse(text));
    }
}
