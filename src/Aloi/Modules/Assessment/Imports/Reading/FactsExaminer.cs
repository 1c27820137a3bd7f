using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Assessment.Imports.Reading;

/// <summary>A file to read, and what it is read against.</summary>
/// <param name="File">Open and seekable: it is read several times.</param>
/// <param name="Zone">Where a date without hour is a whole day.</param>
/// <param name="AchievementId">Null when it is not known yet: then nothing is recorded about it either.</param>
internal sealed record FactsSource(Stream File, IReadOnlyList<Requirement> Requirements, TimeZoneInfo Zone, long? AchievementId)
{
    public FactsFileLimits Limits { get; init; } = FactsFileLimits.Default;

    /// <summary>The addresses of those who bring the file: nobody records a result about themselves. Nobody for the operator.</summary>
    public IReadOnlySet<string> Bringers { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public RowCorrections Corrections { get; init; } = RowCorrections.None;
}

/// <summary>Reads a whole file of facts against the protocol and against what is recorded, before anything is written.</summary>
internal sealed class FactsExaminer(ICandidacies candidacies, IMemberLookup members, RowScreens screens, TimeProvider time)
{
    private const int PeopleAtOnce = 500;

    /// <returns>Null when the file as a whole cannot be read; the sink was told why.</returns>
    public async Task<ExaminedFacts?> ExamineAsync(FactsSource source, IFindingSink findings, CancellationToken cancellation)
    {
        var reader = new FactsFileReader(
            new FactsFileContext(source.Requirements, time.GetUtcNow(), source.Zone)
            {
                Limits = source.Limits,
                Corrections = source.Corrections,
                Bringers = source.Bringers,
            }
        );
        var (acts, known) = await RecordedAsync(source, reader, cancellation);
        var examination = reader.Examine(source.File, findings, acts);
        if (!examination.IsReadable)
        {
            return null;
        }

        var screen = await screens.ReadAsync(source, reader.ReadRows(source.File, examination), known, cancellation);
        var examined = new ExaminedFacts(reader, source.File, examination, screen);
        examined.Read(findings);
        return examined;
    }

    /// <summary>What is recorded about the people of the file: only judgements can be contradicted.</summary>
    private async Task<(ContradictionIndex Acts, HashSet<string> Known)> RecordedAsync(
        FactsSource source,
        FactsFileReader reader,
        CancellationToken cancellation
    )
    {
        var (acts, known) = (new ContradictionIndex(), new HashSet<string>(StringComparer.Ordinal));
        if (source.AchievementId is not { } achievement || !source.Requirements.Any(r => r.Kind.IsJudgement()))
        {
            return (acts, known);
        }

        foreach (var some in reader.ReadAddresses(source.File).Chunk(PeopleAtOnce))
        {
            var byMember = (await members.FindByEmailAsync(some, cancellation)).ToDictionary(p => p.Value, p => p.Key);
            foreach (var act in await candidacies.ActsAsync(achievement, byMember.Keys, cancellation))
            {
                acts.AddRecorded(byMember[act.MemberId], act.Fact, source.Zone);
                known.Add(act.Fact.Id);
            }
        }

        return (acts, known);
    }
}
