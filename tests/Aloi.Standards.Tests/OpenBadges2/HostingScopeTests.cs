using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class HostingScopeTests
{
    [Theory]
    [InlineData("https://harbour.example/a", true)]
    [InlineData("https://HARBOUR.example:443/a", true)]
    [InlineData("https://harbour.example:8443/a", false)]
    [InlineData("https://harbour.example.evil.example/a", false)]
    [InlineData("https://www.harbour.example/a", false)]
    [InlineData("https://evil.example/harbour.example", false)]
    [InlineData("https://evil.example#harbour.example", false)]
    [InlineData("https://harbour.example@evil.example/a", false)]
    [InlineData("https://evil.example\\@harbour.example/a", false)]
    [InlineData("urn:uuid:1", false)]
    [InlineData("", false)]
    public void Without_a_rule_the_issuers_own_host_counts(string id, bool isAllowed) =>
        HostingScope.Allows(id, OldBadge.Issuer).ShouldBe(isAllowed);

    [Theory]
    [InlineData("badges.example", "https://badges.example/a", true)]
    [InlineData("https://badges.example", "https://badges.example/a", true)]
    [InlineData("badges.example:8443", "https://badges.example:8443/a", true)]
    [InlineData("badges.example", "https://harbour.example/a", false)]
    [InlineData("badges.example", "https://sub.badges.example/a", false)]
    [InlineData("badges.example/", "https://badges.example/a", true)]
    [InlineData("x@badges.example", "https://badges.example/a", false)]
    [InlineData("badges.example/path", "https://badges.example/a", false)]
    [InlineData("*", "https://badges.example/a", false)]
    public void The_origins_that_the_issuer_names_count(string origin, string id, bool isAllowed) =>
        HostingScope.Allows(id, OldBadge.Issuer with { Hosting = new HostingRule([], [origin]) }).ShouldBe(isAllowed);

    [Theory]
    [InlineData("https://harbour.example/good/", "https://harbour.example/good/1", true)]
    [InlineData("https://harbour.example/good/", "https://harbour.example/bad/1", false)]
    [InlineData("https://harbour.example/good/", "https://harbour.example/good/../bad/1", false)]
    [InlineData("https://harbour.example/good/", "https://harbour.example/good/%2e%2e/bad/1", false)]
    [InlineData("https://harbour.example", "https://harbour.example.evil.example/1", false)]
    [InlineData("https://", "https://evil.example/1", false)]
    [InlineData("", "https://harbour.example/1", false)]
    public void The_beginning_that_the_issuer_names_counts_beside_the_host(string prefix, string id, bool isAllowed) =>
        HostingScope.Allows(id, OldBadge.Issuer with { Hosting = new HostingRule([prefix], []) }).ShouldBe(isAllowed);

    [Theory]
    [InlineData("https://xn--/")]
    [InlineData("https://xn--a/")]
    [InlineData("https://a..b/")]
    [InlineData("https://\u00ad/")]
    [InlineData("https://\u0661.example/")]
    [InlineData("https://[::1/")]
    [InlineData("https://\ud800/")]
    public void A_strange_host_is_no_crash(string id) => HostingScope.Allows(id, OldBadge.Issuer).ShouldBeFalse();
}
