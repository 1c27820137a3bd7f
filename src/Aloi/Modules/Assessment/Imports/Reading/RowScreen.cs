using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.Reading;

/// <summary>What is known here and speaks against rows that are written well.</summary>
/// <param name="held">The proofs that rows name.</param>
/// <param name="before">Who is before a jury that has not decided, and about which requirement.</param>
/// <param name="known">The ids of facts that are recorded: telling them again adds nothing.</param>
internal sealed class RowScreen(HeldProofs held, IReadOnlySet<(string Email, string Leaf)> before, IReadOnlySet<string> known)
{
    /// <summary>Why the row is refused; null when nothing speaks against it.</summary>
    public Problem? Check(FactsFileRow row) => IsBesideJury(row) ? FactsFileProblems.JurySits.With() : held.Check(row);

    /// <summary>The row as it is to be recorded: without its fact when it is refused.</summary>
    public FactsFileRow Apply(FactsFileRow row) => IsBesideJury(row) ? row with { State = RowState.Bad, Fact = null } : held.Apply(row);

    /// <summary>As long as a jury sits it decides in its session, and nobody votes beside it.</summary>
    private bool IsBesideJury(FactsFileRow row) =>
        row is { Fact: { } fact, Person: { } person } && before.Contains((person.Email, fact.Leaf)) && !known.Contains(fact.Id);
}

/// <summary>Reads what rows are held against.</summary>
internal sealed class RowScreens(IssuerContext database, IOrganisations organisations, IProofsHeld proofs)
{
    private static readonly HashSet<(string, string)> Nobody = [];

    public async Task<RowScreen> ReadAsync(
        FactsSource source,
        IEnumerable<FactsFileRow> rows,
        IReadOnlySet<string> known,
        CancellationToken cancellation
    )
    {
        var hasProofs = source.Requirements.Any(r => r.Kind == RequirementKind.HeldCredential);
        var held = await HeldProofs.LookUpAsync(proofs, organisations, hasProofs ? rows : [], cancellation);
        var hasJuries = source.Requirements.Any(r => r.Kind == RequirementKind.Jury);
        return new RowScreen(held, hasJuries ? await BeforeAsync(source.AchievementId, cancellation) : Nobody, known);
    }

    private async Task<HashSet<(string Email, string Leaf)>> BeforeAsync(long? achievementId, CancellationToken cancellation)
    {
        var sitting = await JurySittings
            .UnderWay(database)
            .Join(
                database.Set<Candidacy>().Where(c => c.AchievementId == achievementId),
                j => j.CandidacyId,
                c => c.Id,
                (j, c) => new { c.MemberId, j.Session.Leaf }
            )
            .ToListAsync(cancellation);
        var people = await organisations.MembersAsync([.. sitting.Select(s => s.MemberId).Distinct()], cancellation);
        return
        [
            .. from one in sitting
            let email = people.GetValueOrDefault(one.MemberId)?.Email
            where email is not null
            select (EmailAddress.Fold(email), one.Leaf),
        ];
    }
}
