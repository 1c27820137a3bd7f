using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Rights;

/// <summary>Candidates declare again and hand in again: the corrections of others' mistakes are no way around what is asked of them.</summary>
public sealed class CandidateCorrectionTests
{
    private const string Protocol =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { evidence: { id: dossier, name: Dossier } }, "
        + "{ selfDeclaration: { id: moi, name: Ma pratique, rubric: { criteria: [ { id: geste, name: Geste, levels: [Je regarde, Je fais], required: 2 } ] } } }, "
        + "{ expertReview: { id: avis, name: Avis } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_corrects_neither_a_work_nor_a_declaration_of_their_own(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Protocol);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var id = (await fixture.CandidacyAsync()).PublicId;
        (await fixture.Http.SubmitAsync($"/me/{id}/moi", candidate, ("level-1", "1"), ("honour", "yes"))).WhereTo();
        using var file = new MultipartFormDataContent { { new StringContent("Mon dossier."), "text" } };
        (await fixture.Http.PostFormAsync($"/me/{id}/dossier/works", file, candidate)).WhereTo();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        (await fixture.Http.ReadAsync($"/me/{id}/moi", candidate)).ShouldNotContain("/corrections/");
        foreach (var (leaf, instead) in new[] { ("moi", "achieved"), ("dossier", "Un autre texte") })
        {
            var number = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == leaf).Number;
            var path = $"/candidacies/{id}/corrections/{number}";
            (await fixture.Http.LookAsync(path, candidate)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, leaf);
            var refused = await fixture.Http.SubmitAsync(path, candidate, ("result", instead), ("reason", "Mieux"));
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, leaf);
            (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == leaf).ShouldBe(1);
        }

        // The existing way stays: the levels are chosen anew, on their honour.
        (await fixture.Http.SubmitAsync($"/me/{id}/moi", candidate, ("level-1", "2"), ("honour", "yes"))).WhereTo();

        // Whoever runs the campaign still corrects.
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var work = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "dossier").Number;
        (
            await fixture.Http.SubmitAsync($"/candidacies/{id}/corrections/{work}", owner, ("withdraw", "yes"), ("reason", "Illisible"))
        ).WhereTo();
    }
}
