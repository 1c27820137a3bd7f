using Aloi.Platform.Outbound;
using Aloi.Standards.Did;
using Microsoft.Extensions.Configuration;

namespace Aloi.Tests.Platform;

public sealed class OutboundDocumentsTests
{
    [Theory]
    [InlineData(200, null)]
    [InlineData(404, DocumentProblem.NotFound)]
    [InlineData(410, DocumentProblem.Gone)]
    [InlineData(500, DocumentProblem.UnexpectedAnswer)]
    public async Task What_the_server_says_is_told_as_it_is(int status, DocumentProblem? expected)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response(status, "{}"));
        using var fetcher = new GuardedFetcher(new OutboundOptions { AllowHttp = true, AllowPrivateAddresses = true });
        var result = await new OutboundDocuments(fetcher).GetAsync(server.Address("/did.json"), TestContext.Current.CancellationToken);

        result.Problem.ShouldBe(expected);
        result.Bytes.HasValue.ShouldBe(expected is null);
    }

    [Fact]
    public async Task An_address_that_may_not_be_read_is_told_as_such()
    {
        using var fetcher = new GuardedFetcher(new OutboundOptions());
        var result = await new OutboundDocuments(fetcher).GetAsync(new Uri("https://[::1]/"), TestContext.Current.CancellationToken);

        result.Problem.ShouldBe(DocumentProblem.ForbiddenAddress);
    }

    [Fact]
    public void The_operator_allows_by_configuration_and_nothing_is_allowed_without()
    {
        var said = new ConfigurationBuilder().AddInMemoryCollection([new("Outbound:AllowPrivateAddresses", "true")]).Build();

        OutboundOptions.From(said).ShouldBe(new OutboundOptions { AllowPrivateAddresses = true });
        OutboundOptions.From(new ConfigurationBuilder().Build()).ShouldBe(new OutboundOptions());
    }
}
