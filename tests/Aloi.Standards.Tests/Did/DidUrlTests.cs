using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Did;

public sealed class DidUrlTests
{
    [Fact]
    public void A_DID_URL_is_cut_into_its_parts_and_put_together_again()
    {
        const string Text = "did:web:host.example%3A8443:o:abc/path/x?q=1&r=/#key-1";
        DidUrl.TryParse(Text, out var url).ShouldBeTrue();
        (url!.Did, url.Method, url.MethodSpecificId).ShouldBe(("did:web:host.example%3A8443:o:abc", "web", "host.example%3A8443:o:abc"));
        (url.Path, url.Query, url.Fragment).ShouldBe(("/path/x", "q=1&r=/", "key-1"));
        url.NamesDocumentPart.ShouldBeFalse();
        url.ToString().ShouldBe(Text);
    }

    [Theory]
    [InlineData("did:example:123")]
    [InlineData("did:example:a:b::c")]
    [InlineData("did:ex4mple:%41#")]
    [InlineData("did:example:123?")]
    [InlineData("did:example:123/")]
    public void A_well_formed_DID_URL_is_taken(string text)
    {
        DidUrl.TryParse(text, out var url).ShouldBeTrue();
        url!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("did:")]
    [InlineData("did:key")]
    [InlineData("did:key:")]
    [InlineData("did::abc")]
    [InlineData("did:Key:abc")]
    [InlineData("DID:key:abc")]
    [InlineData("did:key:abc:")]
    [InlineData("did:key:a b")]
    [InlineData("did:key:é")]
    [InlineData("did:key:%4")]
    [InlineData("did:key:%zz")]
    [InlineData("did:key:abc#a#b")]
    [InlineData("did:key:abc\n")]
    [InlineData("urn:uuid:1")]
    public void What_is_no_DID_URL_is_refused(string? text) => DidUrl.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_endless_DID_is_refused() => DidUrl.TryParse("did:key:" + new string('a', 2048), out _).ShouldBeFalse();

    [Theory]
    [InlineData("did:web:w3c-ccg.github.io", "https://w3c-ccg.github.io/.well-known/did.json")]
    [InlineData("did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json")]
    [InlineData("did:web:example.com%3A3000:user:alice", "https://example.com:3000/user/alice/did.json")]
    [InlineData("did:web:localhost%3a5080", "https://localhost:5080/.well-known/did.json")]
    public void A_did_web_leads_to_its_document(string did, string address)
    {
        DidUrl.TryParse(did, out var url).ShouldBeTrue();
        DidWeb.TryGetAddress(url!, out var found).ShouldBeTrue();
        found!.AbsoluteUri.ShouldBe(address);
    }

    [Theory]
    [InlineData("did:web:127.0.0.1")]
    [InlineData("did:web:2130706433")]
    [InlineData("did:web:0x7f.1")]
    [InlineData("did:web:...")]
    [InlineData("did:web:host.example%3A")]
    [InlineData("did:web:host.example%3A0")]
    [InlineData("did:web:host.example%3A080")]
    [InlineData("did:web:host.example%3A65536")]
    [InlineData("did:web:host.example%2Fpath")]
    [InlineData("did:web:user%40host.example")]
    [InlineData("did:web:host.example:..:x")]
    [InlineData("did:web:host.example:.:x")]
    [InlineData("did:web:host.example::x")]
    [InlineData("did:web:host.example:a%2F..%2Fb")]
    [InlineData("did:web:host.example:%2e%2e")]
    [InlineData("did:web:-host.example")]
    [InlineData("did:web:host_x.example")]
    [InlineData("did:key:host.example")]
    public void A_did_web_that_would_lead_elsewhere_has_no_address(string did)
    {
        DidUrl.TryParse(did, out var url).ShouldBeTrue();
        DidWeb.TryGetAddress(url!, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_did_web_is_written_with_its_port_escaped()
    {
        DidWeb.Format("host.example").ShouldBe("did:web:host.example");
        DidWeb.Format("host.example", 8443, "o", "abc").ShouldBe("did:web:host.example%3A8443:o:abc");
        Should.Throw<ArgumentException>(() => DidWeb.Format("host.example/x"));
        Should.Throw<ArgumentException>(() => DidWeb.Format("host.example", 70_000));
        Should.Throw<ArgumentException>(() => DidWeb.Format("host.example", null, "a/b"));
        Should.Throw<ArgumentException>(() => DidWeb.Format("host.example", null, ".."));
    }

    [Fact]
    public void A_did_key_is_its_own_document()
    {
        using var key = Ed25519PrivateKey.Generate();
        DidUrl.TryParse(DidKey.VerificationMethod(key.PublicKey), out var url).ShouldBeTrue();
        url!.Did.ShouldBe(DidKey.Format(key.PublicKey));
        var document = DidKey.Resolve(url, out var problem).ShouldNotBeNull();
        problem.ShouldBe(MultikeyProblem.None);
        document.Find(url.ToString())!.Key.ShouldBe(key.PublicKey);
        document.AssertionMethods.ShouldBe([url.ToString()]);
    }

    [Theory]
    [InlineData(
        "did:key:z2J9gazKqmuHKUiJzxMxiTXHm1PfpCsZou7P9WFtzeMLPpDcKLwPD6dJDjpAD9DhWkgqbsSPuofSsfa2WYqK5apMDem931pD",
        MultikeyProblem.UnsupportedKind
    )]
    [InlineData("did:key:z6MkIl0O", MultikeyProblem.Malformed)]
    [InlineData("did:key:u7QE", MultikeyProblem.Malformed)]
    public void A_did_key_of_another_kind_is_told_from_a_broken_one(string did, MultikeyProblem expected)
    {
        DidUrl.TryParse(did, out var url).ShouldBeTrue();
        DidKey.Resolve(url!, out var problem).ShouldBeNull();
        problem.ShouldBe(expected);
    }
}
