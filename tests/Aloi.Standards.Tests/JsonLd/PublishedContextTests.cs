using System.Security.Cryptography;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.JsonLd;

public sealed class PublishedContextTests
{
    [Theory]
    [InlineData("https://www.w3.org/2018/credentials/v1", "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc")]
    [InlineData("https://www.w3.org/ns/credentials/v2", "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734")]
    [InlineData("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "9f1c8f9f361ba2994b9b50701f41149919542c50c7b7455b2846d87959295d72")]
    [InlineData(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        "af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba"
    )]
    [InlineData(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"
    )]
    [InlineData(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"
    )]
    [InlineData(
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
        "2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e"
    )]
    [InlineData("https://w3id.org/security/data-integrity/v1", "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554")]
    [InlineData("https://w3id.org/security/data-integrity/v2", "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363")]
    [InlineData("https://w3id.org/security/multikey/v1", "c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6")]
    [InlineData("https://www.w3.org/ns/credentials/status/v1", "fd08cbf28ddd829ab2f1978c48f43ab07a112c1c90245a0cfac7ba721c65170c")]
    public void A_published_context_is_the_one_that_was_reviewed(string url, string sha256)
    {
        ContextLibrary.Published.TryGet(url, out var json).ShouldBeTrue();
        Convert.ToHexStringLower(SHA256.HashData(json.Span)).ShouldBe(sha256);
    }

    [Fact]
    public void No_other_context_ships_with_the_library() => ContextLibrary.Published.Urls.Count.ShouldBe(11);
}
