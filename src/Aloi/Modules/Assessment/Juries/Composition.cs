using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries;

/// <param name="Field">Where they stand in the form.</param>
internal sealed record ProposedJuror(string Key, string Name, bool IsExternal, bool IsChair, string Field);

/// <param name="Bars">Whom independence bars for this candidate, by their key.</param>
internal sealed record ProposedCase(string Name, IReadOnlyDictionary<string, JuryBar> Bars);

/// <summary>
/// Whether a jury can decide as its rule asks: enough members, enough of them from outside, for each candidate enough who are not barred, a
/// chair where a tie needs one. Says all that is wrong at once.
/// </summary>
internal static class Composition
{
    public static IReadOnlyList<Problem> Check(Jury rule, IReadOnlyList<ProposedJuror> jurors, IReadOnlyList<ProposedCase> cases) =>
        [
            .. SamePersons(jurors),
            .. Candidates(jurors, cases),
            .. Chair(rule, jurors, cases),
            .. Number(rule, jurors),
            .. jurors.Count < rule.Quorum ? [] : cases.SelectMany(c => For(rule, jurors, c)),
        ];

    private static IEnumerable<Problem> SamePersons(IReadOnlyList<ProposedJuror> jurors) =>
        from same in jurors.GroupBy(j => j.Key, StringComparer.Ordinal)
        where same.Count() > 1
        select At(JuryProblems.SamePerson.With(same.First().Name), same.Last().Field);

    /// <summary>A candidate judges nobody of their own session: they would read what is said of the others before their own turn.</summary>
    private static IEnumerable<Problem> Candidates(IReadOnlyList<ProposedJuror> jurors, IReadOnlyList<ProposedCase> cases)
    {
        foreach (var juror in jurors)
        {
            if (cases.Any(c => c.Bars.GetValueOrDefault(juror.Key, JuryBar.Declared) == JuryBar.Oneself))
            {
                yield return At(JuryProblems.CandidateSits.With(juror.Name), juror.Field);
            }
            else if (cases.Count > 0 && cases.All(c => c.Bars.ContainsKey(juror.Key)))
            {
                yield return At(JuryProblems.BarredForAll.With(juror.Name), juror.Field);
            }
        }
    }

    private static IEnumerable<Problem> Chair(Jury rule, IReadOnlyList<ProposedJuror> jurors, IReadOnlyList<ProposedCase> cases)
    {
        if (rule.Tie != TieRule.Chair)
        {
            yield break;
        }

        if (jurors.FirstOrDefault(j => j.IsChair) is not { } chair)
        {
            yield return At(JuryProblems.ChairMissing.With(), "chair");
            yield break;
        }

        foreach (var one in cases.Where(c => c.Bars.ContainsKey(chair.Key)))
        {
            yield return At(JuryProblems.ChairBarred.With(chair.Name, one.Name), "chair");
        }
    }

    private static IEnumerable<Problem> Number(Jury rule, IReadOnlyList<ProposedJuror> jurors)
    {
        if (jurors.Count < rule.Quorum)
        {
            yield return At(JuryProblems.TooFew.With(rule.Quorum, jurors.Count), "members");
        }

        var (needed, there) = (rule.ExternalSeatsOf(Math.Max(rule.Quorum, jurors.Count)), jurors.Count(j => j.IsExternal));
        if (there < needed)
        {
            yield return At(JuryProblems.TooFewExternals.With(needed, there), "members");
        }
    }

    private static IEnumerable<Problem> For(Jury rule, IReadOnlyList<ProposedJuror> jurors, ProposedCase one)
    {
        var judges = jurors.Where(j => !one.Bars.ContainsKey(j.Key)).ToList();
        if (judges.Count == jurors.Count)
        {
            yield break;
        }

        if (judges.Count < rule.Quorum)
        {
            yield return At(JuryProblems.TooFewFor.With(one.Name, rule.Quorum, judges.Count), "members");
        }
        else if (rule.ExternalSeatsOf(judges.Count) is var needed && judges.Count(j => j.IsExternal) is var there && there < needed)
        {
            yield return At(JuryProblems.TooFewExternalsFor.With(one.Name, needed, there), "members");
        }
    }

    private static Problem At(Problem problem, string field) => problem.At(new Location(Field: field));
}
