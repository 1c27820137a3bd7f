using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Reviews;

public sealed class PeersAndCandidatesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_invites_a_colleague_who_is_written_to_and_endorses_what_they_saw(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var peer = await fixture.SignInAsync("paul@exemple.fr");
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = await fixture.PathAsync("pairs");
        (await fixture.Http.LookAsync(path, peer)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.ReadAsync("/me", candidate)).ShouldContain($"{path}/peers");
        (await fixture.Http.SubmitAsync($"{path}/peers", candidate, ("address", "Paul@exemple.fr"))).WhereTo().ShouldBe($"{path}/peers");
        (await MailAsync(fixture)).Text.ShouldContain(path);

        (await fixture.Http.ReadAsync("/tasks", peer)).ShouldContain($"href=\"{path}\"");
        (await fixture.Http.ReadAsync(path, peer)).ShouldNotContain("value=\"not-yet\"");
        var bare = await fixture.Http.SubmitAsync(path, peer, ("answer", "achieved"), ("capacity", "collègue"));
        (await bare.WordsAsync()).ShouldContain("le fait que vous avez vu");
        (string, string)[] endorsement = [("answer", "achieved"), ("text", "A formé deux collègues."), ("capacity", "collègue")];
        var done = await fixture.Http.SubmitAsync(path, peer, endorsement);
        (await fixture.Http.ReadAsync(done.WhereTo(), peer)).ShouldContain("Merci");
        (await fixture.Http.ReadAsync("/tasks", peer)).ShouldNotContain(path);
        (await fixture.Http.ReadAsync($"{path}/peers", candidate)).ShouldContain("A répondu");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        (await fixture.Http.ReadAsync("/me", candidate)).ShouldContain("1 recommandation de pair");
        (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "pairs").Means.ShouldBe(FactMeans.Form);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Invitations_go_to_colleagues_once_and_not_to_everybody(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        foreach (var one in new[] { "paul", "rosa", "jean" })
        {
            await fixture.SignInAsync($"{one}@exemple.fr");
        }

        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = $"{await fixture.PathAsync("pairs")}/peers";
        (string Address, HttpStatusCode Status)[] tries =
        [
            ("inconnue@exemple.fr", HttpStatusCode.UnprocessableEntity),
            ("amina@exemple.fr", HttpStatusCode.UnprocessableEntity),
            ("\"><script>alert(1)</script>", HttpStatusCode.UnprocessableEntity),
            ("paul@exemple.fr", HttpStatusCode.SeeOther),
            (" PAUL@exemple.fr ", HttpStatusCode.Conflict),
            ("rosa@exemple.fr", HttpStatusCode.SeeOther),
            ("jean@exemple.fr", HttpStatusCode.Conflict),
        ];
        foreach (var (address, status) in tries)
        {
            var answer = await fixture.Http.SubmitAsync(path, candidate, ("address", address));
            answer.StatusCode.ShouldBe(status, address);
            (await answer.MarkupAsync()).ShouldNotContain("<script>alert");
        }

        (await fixture.Road.RowsAsync<PeerInvitation>()).Count.ShouldBe(2);
        var colleague = await fixture.SignInAsync("paul@exemple.fr");
        (await fixture.Http.LookAsync(path, colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var manager = await fixture.SignInAsync("cheffe@exemple.fr", Right.Manager);
        (await fixture.Http.ReadAsync(path, manager)).ShouldContain("plus personne à inviter");
        var elsewhere = await fixture.Road.Aloi.CreateOrganisationAsync("Ailleurs");
        var foreign = await fixture.Road.Aloi.SignInAsAdministratorAsync(fixture.Http, elsewhere);
        (await fixture.Http.SubmitAsync(path, foreign, ("address", "paul@exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_declares_themselves_and_reads_where_they_are(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var path = (await fixture.PathAsync("declaration")).Replace("/tasks/", "/me/", StringComparison.Ordinal);
        (await fixture.Http.ReadAsync("/me", candidate)).ShouldContain($"href=\"{path}\"");
        (await fixture.Http.SubmitAsync(path, candidate, ("answer", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var declared = await fixture.Http.SubmitAsync(
            path,
            candidate,
            ("answer", "achieved"),
            ("text", "Chaque semaine."),
            ("honour", "yes")
        );
        declared.WhereTo().ShouldStartWith("/me#");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var own = await fixture.Http.ReadAsync("/me", candidate);
        own.ShouldContain("déclaration «\u00a0Déclaration\u00a0»");
        own.ShouldContain("Il manque");

        var other = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        (await fixture.Http.LookAsync(path, other)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.SubmitAsync(path, other, ("answer", "achieved"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_refused_candidate_reads_what_is_missing_and_whom_to_ask(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var assessor = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        (string, string)[] refusal =
        [
            ("answer", "not-yet"),
            ("text", "Le contrôle des fourches avant départ. <i>"),
            ("capacity", "experte"),
        ];
        (await fixture.Http.SubmitAsync(await fixture.PathAsync("terrain"), assessor, refusal)).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var own = await fixture.Http.LookAsync("/me", candidate);
        (await own.MarkupAsync()).ShouldNotContain("avant départ. <i>");
        var read = await own.WordsAsync();
        read.ShouldContain("Le contrôle des fourches avant départ.");
        read.ShouldContain("mailto:nadia@exemple.fr");
        read.ShouldNotContain("échec", Case.Insensitive);
    }

    private static Task<MailContent> MailAsync(ReviewFixture fixture) =>
        fixture.Road.Aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<PeerMailbox>().Single();
                return (await box.ReadAsync((await box.NewestAsync(1, Cancellation)).Single(), Cancellation))!.Content;
            }
        );
}
