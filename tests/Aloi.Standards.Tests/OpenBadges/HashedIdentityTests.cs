using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.OpenBadges;

public sealed class HashedIdentityTests
{
    [Fact]
    public void The_hash_is_that_of_the_value_followed_by_the_salt()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("camille@example.org" + "0123456789ab")));

        HashedIdentity.Hash("emailAddress", "camille@example.org", "0123456789ab").IdentityHash.ShouldBe("sha256$" + digest);
    }

    [Fact]
    public void Two_salts_make_one_person_two_strangers()
    {
        var one = HashedIdentity.Hash("emailAddress", "camille@example.org", "0123456789ab");
        var other = HashedIdentity.Hash("emailAddress", "camille@example.org", "ba9876543210");

        string.Equals(one.IdentityHash, other.IdentityHash, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void A_short_salt_is_refused() =>
        Should.Throw<ArgumentException>(() => HashedIdentity.Hash("emailAddress", "camille@example.org", "abc"));

    [Theory]
    [InlineData("camille@example.org", true)]
    [InlineData("camille@example.com", false)]
    [InlineData("", false)]
    public void The_holder_is_recognised_by_the_value_alone(string presented, bool expected)
    {
        var identity = HashedIdentity.Hash("emailAddress", "camille@example.org", "0123456789ab");

        HashedIdentity.Matches(identity, presented).ShouldBe(expected);
    }
}
