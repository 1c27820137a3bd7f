using System.Net;
using System.Text;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Enrolling;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.CommandLine;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment;

public sealed class HeldProofTests
{
    private const string Outside = "urn:uuid:9b0c2f6e-3b0a-5c1d-8e4f-000000000001";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_received_here_is_presented_in_one_press_and_passes_its_level_on(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, "onlineAssessment: { id: theorie, name: Théorie, min: 80 }");
        await fixture.Road.IssueAsync();
        var (path, candidate) = await StackAsync(
            fixture,
            "heldCredential: { id: base, name: La base, achievement: conduite, level: tested }"
        );
        (await fixture.Http.ReadAsync("/me", candidate)).ShouldContain($"href=\"{path}\"");
        (await fixture.Http.ReadAsync(path, candidate)).ShouldContain("Présenter cette preuve");
        var uri = (await fixture.Road.CredentialsAsync())[0].Uri;
        (await fixture.Http.SubmitAsync(path, candidate, ("own", "urn:uuid:00000000-0000-0000-0000-000000000000"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await fixture.Http.SubmitAsync(path, candidate, ("own", uri))).WhereTo().ShouldStartWith("/me#");
        (await fixture.Road.RowsAsync<Candidacy>()).ShouldAllBe(c => c.State == CandidacyState.Satisfied);
        (await fixture.Road.IssueAsync()).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_outside_proof_counts_when_it_verifies_is_mine_and_is_about_what_is_asked(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var (path, candidate) = await StackAsync(fixture, $"heldCredential: {{ id: base, name: La base, achievement: '{Outside}' }}");
        var mine = SignedBadge.Make(email: "amina@exemple.fr");
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(mine).Replace("86.5", "96.5", StringComparison.Ordinal));
        foreach (var refused in new[] { SignedBadge.Make(email: "autre@exemple.fr"), SignedBadge.Make(), changed, "{}"u8.ToArray() })
        {
            (await BringAsync(fixture, path, candidate, refused)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await fixture.Road.RowsAsync<FactRow>()).ShouldAllBe(f => f.Leaf != "base");
        (await BringAsync(fixture, path, candidate, mine)).WhereTo().ShouldStartWith("/me#");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "base").ShouldBe(1);
        (await fixture.Http.ReadAsync(path, candidate)).ShouldContain("n’attend rien de votre part");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_valid_proof_about_something_else_or_of_no_stated_level_is_refused_and_says_so(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var (path, candidate) = await StackAsync(
            fixture,
            $"all: [ {{ heldCredential: {{ id: base, name: La base, achievement: 'urn:autre' }} }}, {{ heldCredential: {{ id: fort, name: Fort, achievement: '{Outside}', level: expert }} }} ]"
        );
        var mine = SignedBadge.Make(email: "amina@exemple.fr");
        (await (await BringAsync(fixture, path, candidate, mine)).WordsAsync()).ShouldContain("elle porte sur autre chose");
        var strong = path.Replace("/base/", "/fort/", StringComparison.Ordinal);
        (await (await BringAsync(fixture, strong, candidate, mine)).WordsAsync()).ShouldContain("demande un niveau de preuve");
        var other = await fixture.SignInAsync("autre@exemple.fr");
        (await BringAsync(fixture, path, other, mine)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A second achievement that the candidate is enrolled in, and the page of its first requirement.</summary>
    private static async Task<(string Path, string Cookie)> StackAsync(ReviewFixture fixture, string protocol)
    {
        var yaml = Road.Yaml(protocol, name: "Formateur").Replace("id: conduite", "id: formateur", StringComparison.Ordinal);
        var version = await fixture.Road.PublishAsync(yaml);
        await fixture.Road.AsOperatorAsync(async s =>
        {
            var cancellation = TestContext.Current.CancellationToken;
            var campaign = await s.GetRequiredService<CampaignDoor>().OpenVersionAsync(version.VersionId, CampaignAct.Enrol, cancellation);
            var request = new MembersToEnrol(campaign.Value!, FactTime.Instant(TestAloi.Start), [fixture.Candidate]);
            return await s.GetRequiredService<EnrolMembers>().HandleAsync(request, cancellation);
        });
        var candidacy = (await fixture.Road.RowsAsync<Candidacy>()).Single(c => c.AchievementVersionId == version.VersionId);
        return ($"/me/{candidacy.PublicId}/base/proof", await fixture.SignInAsync("amina@exemple.fr"));
    }

    private static Task<HttpResponseMessage> BringAsync(ReviewFixture fixture, string path, string cookie, byte[] file)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "preuve.json" } };
        return fixture.Http.PostFormAsync(path, form, cookie);
    }
}
