using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Tests.Modules.Assessment.Links;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Pools;

public sealed class SilentLinkTests
{
    private const string One =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { expertReview: { id: terrain, name: Observation, pool: Experts } } ]";

    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Where_somebody_lets_their_link_end_one_more_is_asked_once_and_nobody_left_is_said(DatabaseKind kind)
    {
        await using var fixture = await LinkFixture.CreateAsync(kind, One);
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        await PoolOf.ExpertsAsync(fixture.Road, fixture.Http, designer, "a@x.fr", "b@x.fr");
        await fixture.EnrolAsync();
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.MailAsync()).To.ShouldBe("a@x.fr");
        await PassAsync(fixture, TimeSpan.FromDays(29));
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(1, "the link still opens");

        await PassAsync(fixture, TimeSpan.FromDays(2));
        (await fixture.MailAsync()).To.ShouldBe("b@x.fr");
        await TellTwiceAsync(fixture);
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(2, "told again, nobody is asked twice");
        (await fixture.Road.RowsAsync<DrawGap>()).ShouldBeEmpty();

        await PassAsync(fixture, Month);
        await TellTwiceAsync(fixture);
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(2, "everybody was asked once");
        (await fixture.Road.RowsAsync<DrawGap>()).Single().AskedBefore.ShouldBe(2);
        designer = await fixture.SignInAsync("conception@exemple.fr");
        var candidacy = (await fixture.CandidacyAsync()).PublicId;
        (await fixture.Http.ReadAsync("/work", designer)).ShouldContain("href=\"/pools\"");
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", designer)).ShouldContain("il n’y a plus personne à interroger");
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        var told = await fixture.Http.ReadAsync("/me", mine);
        told.ShouldContain("n’ont pas répondu");
        told.ShouldContain("vous pouvez écrire aux personnes ci-dessous");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_has_answered_is_replaced_by_nobody(DatabaseKind kind)
    {
        var two = One.Replace("pool: Experts", "assessors: 2, pool: Experts", StringComparison.Ordinal);
        await using var fixture = await LinkFixture.CreateAsync(kind, two);
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        await PoolOf.ExpertsAsync(fixture.Road, fixture.Http, designer, "a@x.fr", "b@x.fr", "c@x.fr", "d@x.fr");
        await fixture.EnrolAsync();
        await fixture.Road.Aloi.DrainAsync();
        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(fixture.Candidate, "terrain", "a@x.fr", at: fixture.Road.Aloi.Clock.GetUtcNow())
        );
        await PassAsync(fixture, Month);
        await PassAsync(fixture, TimeSpan.FromDays(1));
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(3, "one for the silent one, none for the one who answered");
        (await fixture.MailAsync()).To.ShouldBe("c@x.fr");

        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(fixture.Candidate, "terrain", "c@x.fr", at: fixture.Road.Aloi.Clock.GetUtcNow())
        );
        await PassAsync(fixture, Month * 2);
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(3, "all is said");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_a_deadline_that_only_alerts_the_next_one_gets_a_link_that_opens(DatabaseKind kind)
    {
        var late = One.Replace("pool: Experts", "deadline: P5D, onSilence: escalate, pool: Experts", StringComparison.Ordinal);
        await using var fixture = await LinkFixture.CreateAsync(kind, late);
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        await PoolOf.ExpertsAsync(fixture.Road, fixture.Http, designer, "a@x.fr", "b@x.fr", "c@x.fr");
        await fixture.EnrolAsync();
        await fixture.Road.Aloi.DrainAsync();

        // The program was down for a week: what fell due is done when it is back.
        await PassAsync(fixture, TimeSpan.FromDays(12));
        await PassAsync(fixture, TimeSpan.FromHours(1));
        var links = await fixture.Road.RowsAsync<AssessmentLink>();
        links.Count.ShouldBe(2);
        links.MaxBy(l => l.Id)!.EndsAt.ShouldBeGreaterThan(fixture.Road.Aloi.Clock.GetUtcNow());
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(2);
    }

    private static async Task PassAsync(LinkFixture fixture, TimeSpan time)
    {
        fixture.Road.Aloi.Clock.Advance(time);
        await fixture.Road.Aloi.DrainAsync();
        await fixture.Road.Aloi.DrainAsync();
    }

    private static async Task TellTwiceAsync(LinkFixture fixture)
    {
        var id = (await fixture.CandidacyAsync()).Id;
        await fixture.Road.AsOperatorAsync(s =>
            s.GetRequiredService<IssuerWork>()
                .RunAsync(
                    () =>
                    {
                        var outbox = s.GetRequiredService<OutboxWriter>();
                        outbox.Publish(new AssessorsWanted([id]));
                        outbox.Publish(new AssessorsWanted([id]));
                        return Task.FromResult(true);
                    },
                    TestContext.Current.CancellationToken
                )
        );
        await fixture.Road.Aloi.DrainAsync();
    }
}
