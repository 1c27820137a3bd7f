using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Imports.Recording;

/// <summary>
/// Lays a large import out in parts that are recorded one by one: a person is never in two, because whoever judges must see all the facts of a
/// person together.
/// </summary>
internal sealed class PrepareImport(IssuerContext database, ImportDesk desk, RecordImport record, ImportVault vault, CommitTrace trace)
    : IHandle<ImportCommitted>
{
    private const int FactsInPart = 1_000;
    private const int FactsInMemory = 50_000;

    public async Task HandleAsync(ImportCommitted @event, CancellationToken cancellation)
    {
        var open = await desk.OpenAsync(@event.ImportId, cancellation);
        if (open.Value is not { Import.State: ImportState.Preparing } found)
        {
            return;
        }

        using var content = await vault.ContentAsync(found.Import, cancellation);
        var facts = await record.ReadAgainAsync(found, content, cancellation);
        if (!facts.Succeeded)
        {
            throw new InvalidOperationException($"Import {@event.ImportId} can no longer be read: {facts.Problems[0].Code}.");
        }

        await LayOutAsync(found.Import, facts.Value, cancellation);
        await record.ForgetTableAsync(found.Import, cancellation);
        await database.SaveChangesAsync(cancellation);
    }

    private async Task LayOutAsync(ResultImport import, ExaminedFacts facts, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var group in facts.People.Groups(FactsInMemory))
        {
            var rows = facts.Gather(group);
            foreach (var people in Cut(group))
            {
                vault.Put(import, ImportPartKind.Work, ++number, new WorkPart(WorkParts.Of(people, rows)));
                trace.TellPart(import, number);
            }

            await database.SaveChangesAsync(cancellation);
        }

        (import.Parts, import.PartsLeft) = (number, number);
        import.State = number == 0 ? ImportState.Done : ImportState.Recording;
        import.EndedAt = number == 0 ? trace.Now : null;
    }

    private static IEnumerable<List<FilePerson>> Cut(IEnumerable<FilePerson> people)
    {
        var part = new List<FilePerson>();
        foreach (var person in people)
        {
            part.Add(person);
            if (part.Sum(p => p.Facts) >= FactsInPart)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
