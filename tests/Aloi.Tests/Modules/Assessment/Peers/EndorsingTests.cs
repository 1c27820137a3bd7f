using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Assessment.Reviews.Peers.Drawing;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Peers;

public sealed class EndorsingTests
{
    private const string Test = "{ onlineAssessment: { id: theorie, name: Test, min: 80 } }";
    private const string Graded =
        $"all: [ {Test}, {{ peerEndorsement: {{ id: pairs, name: Avis de pairs, count: 2, rubric: {{ name: Grille, criteria: [ {{ id: aide, name: Aide les autres, levels: [Jamais, Souvent], required: 2 }} ] }} }} }} ]";
    private const string Drawn =
        $"all: [ {Test}, {{ peerEndorsement: {{ id: pairs, name: Avis de pairs, count: 2, of: 3, invitedBy: rule }} }} ]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_peer_answers_criterion_by_criterion_or_not_seen_or_not_at_all(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Graded);
        var peer = await fixture.SignInAsync("paul@exemple.fr");
        var shy = await fixture.SignInAsync("rosa@exemple.fr");
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = await fixture.PathAsync("pairs");
        await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", "paul@exemple.fr"));
        await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", "rosa@exemple.fr"));

        (await fixture.Http.ReadAsync(path, peer)).ShouldContain("Aide les autres");
        (string, string)[] said =
        [
            ("answer", "achieved"),
            ("capacity", "collègue"),
            ("period", "en mars"),
            ("text", "A aidé deux collègues."),
        ];
        (await fixture.Http.SubmitAsync(path, peer, said)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await fixture.Http.SubmitAsync(path, peer, [.. said, ("level-1", "2"), ("may-name", "yes")])).WhereTo().ShouldEndWith("/done");
        (await fixture.Http.SubmitAsync(path, shy, ("answer", "decline"))).WhereTo().ShouldBe("/tasks");
        (await fixture.Http.ReadAsync("/tasks", shy)).ShouldNotContain(path);
        var seen = await fixture.Http.ReadAsync($"{path}/peers", candidate);
        seen.ShouldContain("A répondu");
        seen.ShouldNotContain("préfère", Case.Insensitive);
        seen.ShouldNotContain("A aidé deux collègues");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "pairs").ShouldBe(1);

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        (await fixture.Http.ReadAsync(path, peer)).ShouldContain($"{path}/withdraw");
        (await fixture.Http.ReadAsync($"{path}/withdraw", peer)).ShouldContain("Retirer");
        (await (await fixture.Http.SubmitAsync($"{path}/withdraw", peer)).WordsAsync()).ShouldContain("C’est retiré");
        (await (await fixture.Http.SubmitAsync($"{path}/withdraw", peer)).WordsAsync()).ShouldContain("C’est retiré");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "pairs").ShouldBe(2);
        (await fixture.Http.LookAsync($"{path}/withdraw", candidate)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // What a peer says is for whoever judges, also when it speaks against.
        (string, string)[] against = [.. said.Where(f => f.Item1 != "text"), ("text", "N’aide personne."), ("level-1", "1")];
        (await fixture.Http.SubmitAsync(path, peer, against)).WhereTo().ShouldEndWith("/done");
        (await fixture.Http.ReadAsync("/me", candidate)).ShouldNotContain("N’aide personne.");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "pairs").ShouldBe(3);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.Http.SubmitAsync($"{path}/withdraw", peer);

        // Said again the same day, it is a new act.
        await fixture.Http.SubmitAsync(path, peer, [.. said, ("level-1", "2")]);
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "pairs").ShouldBe(5);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Somebody_from_outside_answers_by_a_link_and_takes_it_back_by_another(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = await fixture.PathAsync("pairs");
        var nameless = await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", "client@ailleurs.fr"));
        (await nameless.WordsAsync()).ShouldContain("indiquez aussi son nom");
        var invited = await fixture.Http.SubmitAsync(
            $"{path}/peers",
            candidate,
            ("address", "client@ailleurs.fr"),
            ("name", "Chantal Client")
        );
        invited.WhereTo().ShouldBe($"{path}/peers");
        (await fixture.Http.ReadAsync($"{path}/peers", candidate)).ShouldContain("Chantal Client");
        var again = await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", "Client@ailleurs.fr"), ("name", "C"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var link = await NewestLinkAsync(fixture);
        var cookie = await BeginAsync(fixture, link);
        (await fixture.Http.ReadAsync(link, cookie)).ShouldContain("Le fait que vous avez vu");
        (string, string)[] said = [("answer", "achieved"), ("capacity", "cliente"), ("text", "A livré sans casse."), ("may-quote", "yes")];
        (await fixture.Http.SubmitAsync(link, cookie, said)).WhereTo().ShouldBe(link);
        (await fixture.Http.ReadAsync(link, cookie)).ShouldContain("Merci");
        var fact = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "pairs");
        fact.Means.ShouldBe(FactMeans.Link);

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var back = await NewestLinkAsync(fixture);
        back.ShouldNotBe(link);
        var other = await BeginAsync(fixture, back);
        (await fixture.Http.ReadAsync(back, other)).ShouldContain("Retirer ce que vous avez dit");
        (await fixture.Http.SubmitAsync(back, other)).WhereTo().ShouldBe(back);
        (await fixture.Http.ReadAsync(back, other)).ShouldContain("C’est retiré");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "pairs").ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_that_reached_somebody_else_gives_the_place_free_again(DatabaseKind kind)
    {
        var single = $"all: [ {Test}, {{ peerEndorsement: {{ id: pairs, name: Avis de pairs, count: 1, of: 1 }} }} ]";
        await using var fixture = await ReviewFixture.CreateAsync(kind, single);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var peers = $"{await fixture.PathAsync("pairs")}/peers";
        (await fixture.Http.SubmitAsync(peers, candidate, ("address", "clinet@ailleurs.fr"), ("name", "Chantal Client"))).WhereTo();
        (string, string)[] right = [("address", "client@ailleurs.fr"), ("name", "Chantal Client")];
        (await fixture.Http.SubmitAsync(peers, candidate, right)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync($"{await NewestLinkAsync(fixture)}/not-me")).WhereTo();
        (await fixture.Road.RowsAsync<PeerInvitation>()).Single().DeclinedAt.ShouldNotBeNull();
        (await fixture.Http.SubmitAsync(peers, candidate, right)).WhereTo();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_rule_draws_peers_and_replaces_the_silent_up_to_its_limit(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Drawn);
        foreach (var one in new[] { "paul", "rosa", "jean", "lise" })
        {
            await fixture.SignInAsync($"{one}@exemple.fr");
        }

        // Told again now that there are colleagues.
        await fixture.Road.RecordAsync(fixture.Version, Road.Score(fixture.Candidate, 95));
        await fixture.Road.Aloi.DrainAsync();
        var first = await fixture.Road.RowsAsync<PeerInvitation>();
        first.Count.ShouldBe(2);
        first.ShouldAllBe(i => i.Seed != null && i.InvitedById == null && i.PeerId != fixture.Candidate);
        first.Select(i => i.Seed).Distinct().Count().ShouldBe(1);

        // The candidate invites nobody: they read who was drawn and by when, and nothing of inviting.
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = $"{await fixture.PathAsync("pairs")}/peers";
        foreach (var page in new[] { "/me", path })
        {
            var words = await fixture.Http.ReadAsync(page, candidate);
            words.ShouldContain("La règle a choisi au hasard");
            words.ShouldContain("Réponse attendue d’ici au");
            words.ShouldNotContain("Inviter");
        }

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(8));
        await fixture.Road.Aloi.DrainAsync();
        var second = await fixture.Road.RowsAsync<PeerInvitation>();
        second.Count.ShouldBe(3);
        second.Count(i => i.PassedAt is not null).ShouldBe(2);
        candidate = await fixture.SignInAsync("amina@exemple.fr");
        (await fixture.Http.SubmitAsync(path, candidate, ("address", "lise@exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_mutual_endorsement_is_explained_to_whoever_runs_the_campaign_and_neutrally_to_the_candidate(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var paul = await fixture.EnrolAsync("paul@exemple.fr");
        await fixture.Road.RecordAsync(
            fixture.Version,
            Road.Judged(paul, "pairs", "amina@exemple.fr"),
            Road.Judged(fixture.Candidate, "pairs", "paul@exemple.fr")
        );
        var path = $"{await fixture.PathAsync("pairs")}/peers";
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var own = await fixture.Http.ReadAsync(path, candidate);
        own.ShouldContain("Cela ne dit rien contre personne");
        own.ShouldNotContain("Paul", Case.Insensitive);
        var manager = await fixture.SignInAsync("cheffe@exemple.fr", Aloi.Modules.Organisations.Contracts.Right.Manager);
        (await fixture.Http.ReadAsync(path, manager)).ShouldContain("se recommandent en cercle");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_first_page_of_a_link_says_as_many_minutes_as_the_grid_takes(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Graded);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = await fixture.PathAsync("pairs");
        await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", "client@ailleurs.fr"), ("name", "Chantal Client"));
        var landing = await fixture.Http.ReadAsync(await NewestLinkAsync(fixture));
        landing.ShouldContain("Environ 2\u00a0minutes");
        landing.ShouldNotContain("une minute");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(12, 4)]
    public void The_minutes_that_are_said_grow_with_the_criteria(int criteria, int minutes) => HowLong.Minutes(criteria).ShouldBe(minutes);

    [Fact]
    public void A_draw_asks_those_who_were_asked_least_and_gives_the_same_order_again()
    {
        Drawable[] people = [new("a", 2), new("b", 0), new("c", 0), new("d", 1)];
        var order = PeerDraw.Order("seed", people);
        order.ShouldBe(PeerDraw.Order("seed", people.Reverse()));
        order.Take(2).Order(StringComparer.Ordinal).ShouldBe(["b", "c"]);
        order.Skip(2).ShouldBe(["d", "a"]);
        var firsts = Enumerable.Range(0, 40).Select(i => PeerDraw.Order($"{i}", people)[0]).Distinct();
        firsts.Order(StringComparer.Ordinal).ShouldBe(["b", "c"]);
    }

    private static async Task<string> BeginAsync(ReviewFixture fixture, string link)
    {
        var begun = await fixture.Http.SubmitAsync($"{link}/begin");
        begun.WhereTo().ShouldBe(link);
        return string.Join("; ", begun.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    private static Task<string> NewestLinkAsync(ReviewFixture fixture) =>
        fixture.Road.Aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<LinkMailbox>().Single();
                var mail = (await box.ReadAsync((await box.NewestAsync(1, Cancellation)).Single(), Cancellation))!.Content;
                return Regex.Match(mail.Text, "/a/[^\\s]+").Value;
            }
        );
}
