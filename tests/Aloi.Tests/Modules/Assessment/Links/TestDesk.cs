using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Tests.Modules.Assessment.Links;

/// <summary>The plainest desk there could be: it says whom it is about, takes a yes, and says thank you.</summary>
internal sealed class TestDesk(IssuerContext database, IssuerWork work, RecordFacts record, ILinks links, CurrentUser user) : ILinkDesk
{
    public LinkPurpose Purpose => LinkPurpose.Review;

    public Task<IResult> ShowAsync(OpenedLink link, HttpContext http) =>
        Task.FromResult(Microsoft.AspNetCore.Http.Results.Text($"grille de {link.CandidacyId} par {link.Person.Name} ; reste {link.Rest} ; appareil {link.DeviceId}"));

    public async Task<IResult> PostAsync(OpenedLink link, HttpContext http)
    {
        var candidacy = await database.Set<Candidacy>().AsNoTracking().SingleAsync(c => c.Id == link.CandidacyId, http.RequestAborted);
        var result = new FactResult.Judgement(JudgementOutcome.Achieved);
        var time = FactTime.Instant(candidacy.EnrolledFrom.AddMinutes(1));
        var author = link.Author("experte");
        var fact = new Fact
        {
            Id = FactDigest.Id("x", link.Leaf, time, result, author),
            Leaf = link.Leaf,
            Time = time,
            Result = result,
            Author = author,
        };
        var entry = new FactEntry(candidacy.MemberId, fact);
        var facts = new FactsToRecord(candidacy.AchievementVersionId, FactMeans.Link, [entry]) { IsOwnAct = true };
        var done = await work.TryAsync(
            async () =>
            {
                var recorded = await record.RecordAsync(facts, http.RequestAborted);
                await links.SpendAsync(link, http.RequestAborted);
                return recorded;
            },
            http.RequestAborted
        );
        user.Trace.ShouldBe($"link:{link.Id}");
        return done.Succeeded ? Show.See(link.Path) : http.Refuse(done.Problems);
    }

    public Task<IResult> ThankAsync(OpenedLink link, HttpContext http) => Task.FromResult(Microsoft.AspNetCore.Http.Results.Text("merci"));
}
