using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.Did.WebVh;

public sealed class DidWebVhTests
{
    private const string Scid = "QmRRaLXwc6BjBuBPosSupJwEQ8w9f3znP7yfbpGfwcnLr6";

    [Theory]
    [InlineData("example.com", "https://example.com/.well-known/did.jsonl")]
    [InlineData("issuer.example.com", "https://issuer.example.com/.well-known/did.jsonl")]
    [InlineData("example.com:dids:issuer", "https://example.com/dids/issuer/did.jsonl")]
    [InlineData("example.com%3A3000:dids:issuer", "https://example.com:3000/dids/issuer/did.jsonl")]
    [InlineData("example.com%3a3000", "https://example.com:3000/.well-known/did.jsonl")]
    [InlineData("jp%E7%B4%8D%E8%B1%86.%E4%BE%8B.jp:%E7%94%A8%E6%88%B7", "https://xn--jp-cd2fp15c.xn--fsq.jp/%E7%94%A8%E6%88%B7/did.jsonl")]
    [InlineData("example.com:a%20b", "https://example.com/a%20b/did.jsonl")]
    [InlineData("example.com:%252e%252e", "https://example.com/%252e%252e/did.jsonl")]
    public void The_address_follows_from_the_identifier(string rest, string address)
    {
        DidUrl.TryParse($"did:webvh:{Scid}:{rest}", out var did).ShouldBeTrue();
        DidWebVh.TryGetAddress(did, out var found).ShouldBeTrue();
        found.AbsoluteUri.ShouldBe(address);
        DidWebVh.ScidOf(did).ShouldBe(Scid);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127%2E0%2E0%2E1")]
    [InlineData("127%2e0%2e0%2e1")]
    [InlineData("169%2E254%2E169%2E254")]
    [InlineData("127.0.0.1%3a8080")]
    [InlineData("0x7f.1")]
    [InlineData("localhost")]
    [InlineData("localhost%3A8080")]
    [InlineData("example.com%3A0")]
    [InlineData("example.com%3A65536")]
    [InlineData("example.com%3A")]
    [InlineData("example.com%3A80%3A81")]
    [InlineData("example.com%2Fadmin")]
    [InlineData("example..com")]
    [InlineData("user%40example.com")]
    [InlineData("example.com:..:..:admin")]
    [InlineData("example.com:%2E%2E:admin")]
    [InlineData("example.com:%2e")]
    [InlineData("example.com:a%2Fb")]
    [InlineData("example.com:a%5Cb")]
    [InlineData("example.com:a%00")]
    [InlineData("example.com:%20a")]
    [InlineData("example.com::a")]
    [InlineData("example.com:%FF")]
    public void An_identifier_that_would_lead_elsewhere_has_no_address(string rest) =>
        (DidUrl.TryParse($"did:webvh:{Scid}:{rest}", out var did) && DidWebVh.TryGetAddress(did, out _)).ShouldBeFalse();

    [Theory]
    [InlineData("did:web:example.com")]
    [InlineData("did:webvh:example.com")]
    [InlineData("did:webvh:Qm0000000000000000000000000000000000000000000000:example.com")]
    [InlineData("did:webvh:QmRRaLXwc6BjBuBPosSupJwEQ8w9f3znP7yfbpGfwcnLr:example.com")]
    [InlineData("did:webvh:zmRRaLXwc6BjBuBPosSupJwEQ8w9f3znP7yfbpGfwcnLr6:example.com")]
    public void An_identifier_without_its_hash_is_none(string text)
    {
        DidUrl.TryParse(text, out var did).ShouldBeTrue();
        DidWebVh.ScidOf(did).ShouldBeNull();
        DidWebVh.TryGetAddress(did, out _).ShouldBeFalse();
    }
}
