using Aloi.CommandLine.Issue.Reading;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Csv;

namespace Aloi.CommandLine.Issue.Writing;

/// <summary>How many people got which verdict.</summary>
internal sealed record ReportTotals(int Satisfied, int NotYet, int Impossible, int NotMade);

/// <summary>Writes one file for each proof, and the report with one line for each person of the input, a page of people at a time.</summary>
internal sealed class ProofReport(IssuingScope work, AchievementVersionInfo version, ProofFolder folder)
{
    public const string Name = "report.csv";
    private const int PeopleAtOnce = 1_000;
    private const int DocumentsAtOnce = 100;
    private readonly VerdictWords _words = new(version);

    public async Task<ReportTotals> WriteAsync(IReadOnlyList<FilePerson> people, CancellationToken cancellation)
    {
        var totals = new ReportTotals(0, 0, 0, 0);
        using (var report = new CsvWriter(folder.Create(Name)))
        {
            report.Write("person", "email", "verdict", "reason", "file");
            foreach (var page in people.Chunk(PeopleAtOnce))
            {
                foreach (var line in await ReadAsync(page, cancellation))
                {
                    report.Write(line.Person, line.Email, line.Verdict, line.Reason, line.File);
                    totals = line.AddTo(totals);
                }
            }
        }

        folder.Finish(Name);
        return totals;
    }

    private async Task<IEnumerable<ReportLine>> ReadAsync(FilePerson[] page, CancellationToken cancellation)
    {
        var members = await work.Get<IMemberLookup>().FindByEmailAsync([.. page.Select(p => p.Email)], cancellation);
        var found = await work.Get<ICredentialSearch>().FindAsync(version.EntityId, version.Identifier, [.. members.Values], cancellation);
        var proofs = found.ToDictionary(f => f.MemberId);
        var verdicts = await VerdictsAsync(members.Values, proofs, cancellation);
        var names = await NamesAsync(page, members, cancellation);
        await WriteProofsAsync(page, members, proofs, cancellation);
        return page.Select(person =>
        {
            var member = members.TryGetValue(person.Email, out var id) ? id : 0;
            var name = person.Name.Length > 0 ? person.Name : names.GetValueOrDefault(member, "");
            return _words.Line(person.Email, name, proofs.GetValueOrDefault(member), verdicts.GetValueOrDefault(member));
        });
    }

    /// <summary>Of each person under the version in which they have their proof, else under the one of the file.</summary>
    private async Task<Dictionary<long, CandidacyVerdict>> VerdictsAsync(
        IEnumerable<long> members,
        Dictionary<long, CredentialFound> proofs,
        CancellationToken cancellation
    )
    {
        var verdicts = new Dictionary<long, CandidacyVerdict>();
        foreach (var group in members.GroupBy(m => proofs.GetValueOrDefault(m)?.AchievementVersionId ?? version.VersionId))
        {
            foreach (var verdict in await work.Get<ICandidacies>().VerdictsAsync(group.Key, [.. group], cancellation))
            {
                verdicts.Add(verdict.MemberId, verdict);
            }
        }

        return verdicts;
    }

    /// <summary>The names that earlier files told of people whom this one does not name.</summary>
    private async Task<Dictionary<long, string>> NamesAsync(
        FilePerson[] page,
        IReadOnlyDictionary<string, long> members,
        CancellationToken cancellation
    )
    {
        var nameless = page.Where(p => p.Name.Length == 0 && members.ContainsKey(p.Email)).Select(p => members[p.Email]).ToList();
        var known = await work.Get<IOrganisations>().MembersAsync(nameless, cancellation);
        return known.Values.ToDictionary(m => m.Id, m => m.FullName);
    }

    /// <summary>Documents may be large, with a picture in each, so few of them are in memory together.</summary>
    private async Task WriteProofsAsync(
        FilePerson[] page,
        IReadOnlyDictionary<string, long> members,
        Dictionary<long, CredentialFound> proofs,
        CancellationToken cancellation
    )
    {
        var files = page.Where(p => members.TryGetValue(p.Email, out var id) && proofs.ContainsKey(id))
            .ToDictionary(p => proofs[members[p.Email]].CredentialId, p => ProofFolder.NameOf(p.Email, proofs[members[p.Email]].Uri));
        foreach (var some in files.Keys.Chunk(DocumentsAtOnce))
        {
            foreach (var credential in await work.Get<ICredentials>().ReadAsync(some, cancellation))
            {
                await folder.WriteAsync(files[credential.CredentialId], credential.Document, cancellation);
            }
        }
    }
}
