using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Juries;

public sealed class VotesByFileTests
{
    private const string OfOne =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { jury: { id: jury, name: Jury final, quorum: 1, tie: chair } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task As_long_as_a_jury_sits_for_somebody_no_file_brings_a_vote_beside_it(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind, OfOne);
        await fixture.EnrolAsync("boris@exemple.fr", "Boris");
        var early = Vote("amina@exemple.fr", "avant@exemple.fr", "non acquis");
        await CommitAsync(fixture, await PasteAsync(fixture, early));
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var retake = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/acts/jury/retake";
        (await fixture.Http.SubmitAsync(retake, fixture.Nadia, ("reason", "Une seconde chance."), ("override", "yes"))).WhereTo();
        await fixture.ConveneAsync();

        var table = $"{early}\n{Vote("amina@exemple.fr", "paul@exemple.fr")}\n{Vote("boris@exemple.fr", "paul@exemple.fr")}";
        var import = await PasteAsync(fixture, table);
        var page = await fixture.Http.ReadAsync(import, fixture.Nadia);
        page.ShouldContain("Un jury est convoqué pour cette personne et décide en séance.");
        page.ShouldContain("retirez la personne de la liste du jury");
        page.ShouldContain("1 point à corriger");
        await CommitAsync(fixture, import);
        var amina = (await fixture.CandidacyAsync()).Id;
        var votes = (await fixture.Road.RowsAsync<FactRow>()).Where(f => f.Leaf == "jury").ToList();
        votes.Count(f => f.CandidacyId == amina && f.Means == FactMeans.File).ShouldBe(1, "what was known before is only told again");
        votes.Count(f => f.CandidacyId != amina).ShouldBe(1, "nobody sits for Boris");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_jury_that_is_convened_between_the_preview_and_the_press_refuses_the_row_all_the_same(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var import = await PasteAsync(fixture, Vote("amina@exemple.fr", "paul@exemple.fr"));
        (await fixture.Http.ReadAsync(import, fixture.Nadia)).ShouldNotContain("Un jury est convoqué");
        await fixture.ConveneAsync();
        await CommitAsync(fixture, import);
        (await fixture.Road.RowsAsync<FactRow>()).ShouldNotContain(f => f.Leaf == "jury");
    }

    private static string Vote(string candidate, string juror, string said = "acquis") =>
        Results.Row(candidate, "jury", said, juror, "02/03/2026");

    private static async Task<string> PasteAsync(JuryFixture fixture, string table)
    {
        var form = new MultipartFormDataContent { { new StringContent(table), "table" } };
        var answer = await fixture.Http.PostFormAsync($"/achievements/{fixture.Version.PublicId}/results", form, fixture.Nadia);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await Results.Text(answer));
        return answer.Headers.Location!.ToString();
    }

    private static async Task CommitAsync(JuryFixture fixture, string import)
    {
        var revision = Results.RevisionOf(await fixture.Http.ReadAsync(import, fixture.Nadia));
        var done = await fixture.Http.SubmitAsync($"{import}/commit", fixture.Nadia, ("revision", revision));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await Results.Text(done));
    }
}
