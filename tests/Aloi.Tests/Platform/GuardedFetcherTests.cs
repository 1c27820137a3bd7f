using System.Text;
using Aloi.Platform.Outbound;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Platform;

public sealed class GuardedFetcherTests
{
    private static readonly OutboundOptions Open = new() { AllowHttp = true, AllowPrivateAddresses = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_read()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response(200, "{}"));
        using var fetcher = new GuardedFetcher(Open);

        var outcome = await fetcher.ReadAsync(server.Address("/a"), Cancellation);

        Encoding.UTF8.GetString(outcome.Value!).ShouldBe("{}");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task The_own_machine_is_not_read_and_no_connection_is_made(string host)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response(200, "secret"));

        (await RefusalAsync(Open with { AllowPrivateAddresses = false }, server.Address("/", host))).ShouldBe(
            "outbound.address-not-allowed"
        );
        server.Connections.ShouldBe(0);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://example.org/")]
    public async Task Only_https_is_read(string address) =>
        (await RefusalAsync(new OutboundOptions(), new Uri(address))).ShouldBe("outbound.scheme-not-allowed");

    [Fact]
    public async Task Redirects_are_followed_a_few_times()
    {
        await using var server = new LoopbackServer(path =>
            path is "/4" ? LoopbackServer.Response(200, "end") : Redirect("/" + (int.Parse(path[1..]) + 1))
        );
        using var fetcher = new GuardedFetcher(Open);

        (await fetcher.ReadAsync(server.Address("/1"), Cancellation)).Succeeded.ShouldBeTrue();
        (await RefusalAsync(Open, server.Address("/0"))).ShouldBe("outbound.too-many-redirects");
    }

    [Fact]
    public async Task A_redirect_does_not_escape_the_rules()
    {
        await using var server = new LoopbackServer(_ => Redirect("file:///etc/hostname"));

        (await RefusalAsync(Open, server.Address("/"))).ShouldBe("outbound.scheme-not-allowed");
    }

    [Fact]
    public async Task More_than_the_bound_is_not_read()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response(200, new string('a', 1001)));

        (await RefusalAsync(Open with { MaximumBytes = 1000 }, server.Address("/"))).ShouldBe("outbound.too-large");
        using var fetcher = new GuardedFetcher(Open with { MaximumBytes = 1001 });
        (await fetcher.ReadAsync(server.Address("/"), Cancellation)).Value!.Length.ShouldBe(1001);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left()
    {
        await using var server = new LoopbackServer(_ => null);

        (await RefusalAsync(Open with { Timeout = TimeSpan.FromMilliseconds(200) }, server.Address("/"))).ShouldBe("outbound.too-slow");
    }

    [Fact]
    public async Task Another_answer_than_the_document_is_said_so()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Response(404, "no"));

        (await RefusalAsync(Open, server.Address("/"))).ShouldBe("outbound.unexpected-answer");
    }

    [Fact]
    public async Task A_closed_port_is_unreachable()
    {
        Uri address;
        await using (var server = new LoopbackServer(_ => null))
        {
            address = server.Address("/");
        }

        (await RefusalAsync(Open, address)).ShouldBe("outbound.unreachable");
    }

    [Fact]
    public async Task A_refusal_does_not_repeat_the_query()
    {
        using var fetcher = new GuardedFetcher(new OutboundOptions());
        var outcome = await fetcher.ReadAsync(new Uri("http://example.org/a?token=secret"), Cancellation);

        outcome.Problems[0].Sentence(Language.English).ShouldNotContain("secret");
    }

    private static byte[] Redirect(string location) => LoopbackServer.Response(302, "", $"Location: {location}\r\n");

    private static async Task<string> RefusalAsync(OutboundOptions options, Uri address)
    {
        using var fetcher = new GuardedFetcher(options);
        var outcome = await fetcher.ReadAsync(address, Cancellation);
        return outcome.Problems.ShouldHaveSingleItem().Code;
    }
}
