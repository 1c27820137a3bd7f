using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Imports.Recording;

/// <summary>Records the good rows of an import, in the transaction at hand.</summary>
internal sealed class RecordImport(ReadImport read, ImportVault vault, IOrganisations organisations, RecordFacts record, CommitTrace trace)
{
    /// <summary>A small import, whole.</summary>
    public async Task<Outcome<FactsRecorded>> AllAsync(OpenImport open, CancellationToken cancellation)
    {
        using var content = await vault.ContentAsync(open.Import, cancellation);
        var facts = await ReadAgainAsync(open, content, cancellation);
        if (!facts.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(facts.Problems);
        }

        var people = facts.Value.People.InOrder.Where(p => p.Facts > 0).ToList();
        var recorded =
            people.Count == 0
                ? new FactsRecorded(0, 0, 0)
                : await PartAsync(open, new WorkPart(WorkParts.Of(people, facts.Value.Gather(people))), cancellation);
        if (recorded.Succeeded)
        {
            var (import, done) = (open.Import, recorded.Value);
            (import.Recorded, import.Known, import.Satisfied) = (done.Recorded, done.Repeated, done.Satisfied);
            (import.State, import.EndedAt) = (ImportState.Done, trace.Now);
            await ForgetTableAsync(import, cancellation);
        }

        return recorded;
    }

    /// <summary>The table as it is now: since it was shown, something may have been recorded that contradicts a row.</summary>
    public async Task<Outcome<ExaminedFacts>> ReadAgainAsync(OpenImport open, Stream content, CancellationToken cancellation)
    {
        var corrections = await vault.CorrectionsAsync(open.Import, cancellation);
        return await read.ReadAsync(open.Campaign, open.Import, content, corrections, cancellation);
    }

    /// <summary>People with their facts: members are found or added, facts are written down and judged.</summary>
    public async Task<Outcome<FactsRecorded>> PartAsync(OpenImport open, WorkPart part, CancellationToken cancellation)
    {
        var entries = part.People.Select(p => new MemberEntry(p.Email, p.GivenName, p.FamilyName)).ToList();
        var members = await organisations.FindOrAddMembersAsync(open.Campaign.Entity.Id, entries, cancellation);
        var told = part.People.SelectMany(p => p.Facts.Select(f => Entry(f, members[EmailAddress.Fold(p.Email)])));
        var request = new FactsToRecord(open.Import.AchievementVersionId, FactMeans.File, [.. told])
        {
            Import = new ImportOrigin(open.Import.Id, open.Import.CommittedBy ?? trace.By),
        };
        return await record.RecordAsync(request, cancellation);
    }

    /// <summary>What was sent is not needed once it is recorded; the bad rows stay to be looked at until the import expires.</summary>
    public async Task ForgetTableAsync(ResultImport import, CancellationToken cancellation)
    {
        await vault.DropAsync(import, ImportPartKind.Content, cancellation);
        await vault.DropAsync(import, ImportPartKind.Corrections, cancellation);
    }

    private static FactEntry Entry(WorkFact told, long member) =>
        new(
            member,
            new Fact
            {
                Id = told.Content.Id,
                Leaf = told.Leaf,
                Time = new FactTime(told.From, told.To),
                Author = told.Content.Author,
                Result = told.Content.Result(),
            },
            Where: new Location(Line: told.Line)
        );
}

internal static class WorkParts
{
    public static IReadOnlyList<WorkPerson> Of(
        IEnumerable<FilePerson> people,
        IReadOnlyDictionary<string, List<FactsFile.FactsFileRow>> rows
    ) => [.. people.Select(p => new WorkPerson(p.Email, p.GivenName ?? "", p.FamilyName ?? "", [.. rows[p.Email].Select(Of)]))];

    private static WorkFact Of(FactsFile.FactsFileRow row) =>
        new(row.Line, row.Fact!.Leaf, row.Fact.Time.Start, row.Fact.Time.End, FactContent.Of(row.Fact, comment: null));
}
