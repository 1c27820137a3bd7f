using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Peers;

/// <summary>Somebody from outside takes their word back although the mail with the link for it is lost.</summary>
public sealed class TakingBackTests
{
    private const string Offer = "Envoyer un lien de retrait";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_browser_that_answered_takes_it_back_by_the_very_link_and_twice_is_once(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var (link, browser) = await AnsweredAsync(fixture);
        (await fixture.Http.ReadAsync(link, browser)).ShouldContain("Retirer mon témoignage");
        (await fixture.Http.ReadAsync($"{link}/withdraw", browser)).ShouldContain("Ce qui change");
        (await FactsAsync(fixture)).ShouldBe(1, "looking takes nothing back");

        (await fixture.Http.SubmitAsync($"{link}/withdraw", browser)).WhereTo().ShouldBe(link);
        (await fixture.Http.SubmitAsync($"{link}/withdraw", browser)).WhereTo().ShouldBe(link);
        (await FactsAsync(fixture)).ShouldBe(2);
        var after = await fixture.Http.ReadAsync(link, browser);
        after.ShouldContain("C’est retiré");
        after.ShouldNotContain("Retirer mon témoignage");

        // The mail was not lost after all: its link says that nothing is left to take back.
        var mailed = await NewestLinkAsync(fixture);
        var there = await BeginAsync(fixture, mailed);
        (await fixture.Http.ReadAsync(mailed, there)).ShouldContain("Il n’y a rien à retirer");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Another_browser_gets_nothing_but_the_offer_of_a_mail(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var another = await BeginAsync(fixture, await InviteAsync(fixture, "voisin@ailleurs.fr", "Victor Voisin"));
        var (link, _) = await AnsweredAsync(fixture);
        foreach (var stranger in new[] { null, "aloi_link=made-up", another })
        {
            foreach (var path in new[] { link, $"{link}/withdraw" })
            {
                var look = await fixture.Http.LookAsync(path, stranger);
                look.StatusCode.ShouldBe(HttpStatusCode.Gone);
                var words = await look.WordsAsync();
                words.ShouldContain(Offer);
                foreach (var word in new[] { "Chantal", "ailleurs.fr", "Amina", "Avis de pairs", "Retirer mon" })
                {
                    words.ShouldNotContain(word, Case.Insensitive);
                }
            }

            (await fixture.Http.SubmitAsync($"{link}/withdraw", stranger)).StatusCode.ShouldBe(HttpStatusCode.Gone);
            (await fixture.Http.SubmitAsync(link, stranger)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        }

        (await FactsAsync(fixture)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_mail_comes_again_to_their_own_address_not_too_often_and_the_answer_tells_nobody_anything(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var (link, browser) = await AnsweredAsync(fixture);
        var lost = await NewestLinkAsync(fixture);
        var first = await AskAsync(fixture, link);
        (await WithdrawalsAsync(fixture)).ShouldBe(1, "one was sent a moment ago");

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(3));
        (await AskAsync(fixture, link)).ShouldBe(first);
        (await WithdrawalsAsync(fixture)).ShouldBe(2);
        (await NewestAddressAsync(fixture)).ShouldBe("client@ailleurs.fr");
        (await (await fixture.Http.LookAsync(lost)).WordsAsync()).ShouldContain("Un lien plus récent a été envoyé");

        for (var i = 0; i < 6; i++)
        {
            fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(3));
            (await AskAsync(fixture, link)).ShouldBe(first);
        }

        (await WithdrawalsAsync(fixture)).ShouldBe(5, "at most five a day");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(2));
        (await AskAsync(fixture, link)).ShouldBe(first);
        (await WithdrawalsAsync(fixture)).ShouldBe(6);

        var fresh = await NewestLinkAsync(fixture);
        var there = await BeginAsync(fixture, fresh);
        (await fixture.Http.SubmitAsync(fresh, there)).WhereTo().ShouldBe(fresh);
        (await FactsAsync(fixture)).ShouldBe(2);
        (await fixture.Http.ReadAsync(link, browser)).ShouldContain("C’est retiré");

        // Nothing is left to take back: nobody is told, and nothing is sent.
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(2));
        (await AskAsync(fixture, link)).ShouldBe(first);
        (await WithdrawalsAsync(fixture)).ShouldBe(6);
    }

    private static async Task<string> AskAsync(ReviewFixture fixture, string link)
    {
        var answer = await fixture.Http.SubmitAsync($"{link}/fresh");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var words = await answer.WordsAsync();
        words.ShouldNotContain("ailleurs.fr");
        var said = Regex.Match(words, "Si une réponse peut encore.*indésirables").Value;
        said.ShouldNotBeEmpty();
        return said;
    }

    private static async Task<string> InviteAsync(ReviewFixture fixture, string address, string name)
    {
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = $"{await fixture.PathAsync("pairs")}/peers";
        (await fixture.Http.SubmitAsync(path, candidate, ("address", address), ("name", name))).WhereTo().ShouldBe(path);
        return await NewestLinkAsync(fixture);
    }

    private static async Task<(string Link, string Browser)> AnsweredAsync(ReviewFixture fixture)
    {
        var link = await InviteAsync(fixture, "client@ailleurs.fr", "Chantal Client");
        var browser = await BeginAsync(fixture, link);
        (string, string)[] said = [("answer", "achieved"), ("capacity", "cliente"), ("text", "A livré sans casse.")];
        (await fixture.Http.SubmitAsync(link, browser, said)).WhereTo().ShouldBe(link);
        return (link, browser);
    }

    private static async Task<int> FactsAsync(ReviewFixture fixture) =>
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "pairs");

    private static async Task<int> WithdrawalsAsync(ReviewFixture fixture) =>
        (await fixture.Road.RowsAsync<AssessmentLink>()).Count(l => l.Purpose == LinkPurpose.Withdrawal);

    private static async Task<string> BeginAsync(ReviewFixture fixture, string link)
    {
        var begun = await fixture.Http.SubmitAsync($"{link}/begin");
        begun.WhereTo().ShouldBe(link);
        return string.Join("; ", begun.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    private static async Task<string> NewestLinkAsync(ReviewFixture fixture) =>
        Regex.Match((await NewestMailAsync(fixture)).Text, "/a/[^\\s]+").Value;

    private static async Task<string> NewestAddressAsync(ReviewFixture fixture) => (await NewestMailAsync(fixture)).To;

    private static Task<MailContent> NewestMailAsync(ReviewFixture fixture) =>
        fixture.Road.Aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<LinkMailbox>().Single();
                return (await box.ReadAsync((await box.NewestAsync(1, Cancellation)).Single(), Cancellation))!.Content;
            }
        );
}
