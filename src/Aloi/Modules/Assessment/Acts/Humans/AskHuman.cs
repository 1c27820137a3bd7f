using System.Text;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <summary>A candidate writes to those who run the campaign, at any time and whatever was decided. Nobody is left with a machine's answer.</summary>
internal sealed class AskHuman(ActDesk desk, IssuerContext database, IssuerWork work, Callers callers, AuditTrail audit)
{
    public const int Longest = 2_000;
    private const int MostADay = 5;

    public async Task<Outcome<OpenCandidacy>> FindAsync(PublicId candidacy, CancellationToken cancellation) =>
        await desk.FindOwnAsync(candidacy, cancellation) is { } open ? open : CommonProblems.NotFound.With();

    public async Task<Outcome<int>> HandleAsync(PublicId candidacy, string words, CancellationToken cancellation)
    {
        var found = await FindAsync(candidacy, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<int>.Refused(found.Problems);
        }

        var open = found.Value;
        if (await RefusalAsync(open.Row.Id, words, cancellation) is { } problem)
        {
            return problem;
        }

        return await work.RunAsync(() => SendAsync(open, words, cancellation), cancellation);
    }

    private async Task<int> SendAsync(OpenCandidacy open, string words, CancellationToken cancellation)
    {
        var id = callers.NewId();
        var request = new HumanRequest
        {
            PublicId = id,
            CandidacyId = open.Row.Id,
            At = desk.Now,
            SealedWords = open.File.Sealer.Seal(Encoding.UTF8.GetBytes(words), $"human request {id}"),
        };
        database.Add(request);
        audit.Record("candidacy.human-asked", $"candidacy:{open.Row.Id}");
        return await callers.CallAsync(open, "/candidacies/appeals", cancellation);
    }

    private async Task<Problem?> RefusalAsync(long candidacy, string words, CancellationToken cancellation)
    {
        var since = desk.Now.AddDays(-1);
        var today = await database.Set<HumanRequest>().CountAsync(r => r.CandidacyId == candidacy && r.At > since, cancellation);
        return words.Length == 0 ? ActProblems.GiveReason.With().At(new Location(Field: "words"))
            : words.Length > Longest ? AssessmentProblems.TooLongHere.With(Longest).At(new Location(Field: "words"))
            : today >= MostADay ? ActProblems.EnoughMessages.With(MostADay)
            : null;
    }
}
