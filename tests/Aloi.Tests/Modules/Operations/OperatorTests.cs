using System.Net;
using Aloi.CommandLine;
using Aloi.Modules.Operations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Operations;

/// <summary>The operator's way in, and their page.</summary>
public sealed class OperatorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_lets_the_operator_in_once_and_their_page_shows_the_installation(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.CreateOrganisationAsync("Secrète");
        var link = await LinkAsync(aloi);
        var entered = await http.PageAsync(link);
        entered.Headers.Location!.OriginalString.ShouldBe("/operator");
        (await http.PageAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var cookie = HttpAloi.CookieOf(entered);
        var page = await (await http.PageAsync("/operator", cookie)).TextAsync();
        page.ShouldContain("Boîte d’envoi");
        page.ShouldContain("Registre de transparence");
        page.ShouldContain("Espace disque libre");
        page.ShouldNotContain("Secrète");
        (await http.PageAsync("/members", cookie)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await http.PageAsync("/operator")).Headers.Location!.OriginalString.ShouldBe("/operator/sign-in?next=%2Foperator");
        (await http.PostFormAsync("/operator/sign-out", [], cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await http.PageAsync("/operator", cookie)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Parked_events_that_failed_alike_are_resumed_or_given_up_together(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var cookie = HttpAloi.CookieOf(await http.PageAsync(await LinkAsync(aloi)));
        await ParkAsync(aloi, "a.handler", 3);
        await ParkAsync(aloi, "b.handler", 2);
        (await (await http.PageAsync("/operator/status", cookie)).TextAsync()).ShouldContain("TimeoutException in X.Y");
        await MendAsync(http, cookie, "a.handler", "resume");
        await MendAsync(http, cookie, "b.handler", "abandon");
        var states = await aloi.InScopeAsync(
            null,
            s =>
                s.GetRequiredService<IssuerContext>()
                    .Set<OutboxDelivery>()
                    .OrderBy(d => d.Id)
                    .Select(d => d.State)
                    .ToListAsync(Cancellation)
        );
        states.ShouldBe([.. Enumerable.Repeat(DeliveryState.Pending, 3), .. Enumerable.Repeat(DeliveryState.Cancelled, 2)]);
        (await (await http.PageAsync("/operator", cookie)).TextAsync()).ShouldContain("outbox.abandoned");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_command_line_prints_a_link_that_works(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var output = new StringWriter();
        string[] arguments = ["operator", "--data", aloi.DataFolder, "--urls", "http://localhost:1234"];
        var database = aloi.App.Services.GetRequiredService<AloiSettings>().Database;
        if (kind == DatabaseKind.PostgreSql)
        {
            arguments = [.. arguments, "--database", database.ConnectionString];
        }

        (await AloiCommandLine.RunAsync(arguments, output, new StringWriter())).ShouldBe(0);
        var link = new Uri(output.ToString().Trim());
        link.Authority.ShouldBe("localhost:1234");
        (await http.PageAsync(link.AbsolutePath)).Headers.Location!.OriginalString.ShouldBe("/operator");
    }

    private static Task<string> LinkAsync(TestAloi aloi) =>
        aloi.AsOperatorAsync(null, s => s.GetRequiredService<IOperatorLinks>().CreateAsync(Cancellation));

    private static async Task MendAsync(HttpAloi http, string cookie, string handler, string act)
    {
        var form = new Dictionary<string, string>
        {
            ["handler"] = handler,
            ["error"] = "TimeoutException in X.Y",
            ["act"] = act,
        };
        (await http.PostFormAsync("/operator/parked", form, cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static Task ParkAsync(TestAloi aloi, string handler, int count) =>
        aloi.InScopeAsync(
            null,
            async s =>
            {
                var database = s.GetRequiredService<IssuerContext>();
                database.AddRange(
                    Enumerable
                        .Range(0, count)
                        .Select(_ => new OutboxEvent
                        {
                            Name = "x.v1",
                            Payload = "{}",
                            Deliveries =
                            [
                                new OutboxDelivery
                                {
                                    Handler = handler,
                                    State = DeliveryState.Parked,
                                    Attempts = 5,
                                    LastError = "TimeoutException in X.Y",
                                },
                            ],
                        })
                );
                await database.SaveChangesAsync(Cancellation);
            }
        );
}
