using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Tests.VerifiableCredentials;

public sealed class CredentialInstantTests
{
    [Theory]
    [InlineData("2026-01-31T10:00:00Z", "2026-01-31T10:00:00.0000000+00:00")]
    [InlineData("2026-01-31T10:00:00+02:00", "2026-01-31T08:00:00.0000000+00:00")]
    [InlineData("2026-01-31T10:00:00.123456789Z", "2026-01-31T10:00:00.1234567+00:00")]
    public void An_instant_is_read(string text, string expected)
    {
        CredentialInstant.TryParse(text, out var instant).ShouldBeTrue();
        instant.ToString("O").ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T10:00:00")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-01-31T10:00:00Z ")]
    [InlineData("2026-01-31 10:00:00Z")]
    [InlineData("31/01/2026")]
    [InlineData("٢٠٢٦-01-31T10:00:00Z")]
    public void What_is_not_one_instant_is_refused(string? text) => CredentialInstant.TryParse(text, out _).ShouldBeFalse();
}
