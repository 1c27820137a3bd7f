using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Members;

/// <summary>What a batch of rows must be before anything is looked up. Rows count from one.</summary>
internal static class MemberRowRules
{
    public static List<Problem> Check(IReadOnlyList<MemberRow> rows)
    {
        if (rows.Count > OrganisationsLimits.RowsInOneImport)
        {
            return [OrganisationsProblems.TooManyRows.With(OrganisationsLimits.RowsInOneImport, rows.Count)];
        }

        return CheckAll(rows);
    }

    /// <summary>The same however many rows there are.</summary>
    public static List<Problem> CheckAll(IReadOnlyList<MemberRow> rows)
    {
        var problems = new List<Problem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            problems.AddRange(CheckFields(rows[i]).Concat(CheckTwice(rows[i], i + 1, seen)).Select(p => p.At(Place(i, p))));
        }

        return problems;
    }

    public static Location Place(int index, Problem problem) => new(Line: index + 1, Field: problem.Where?.Field);

    private static IEnumerable<Problem> CheckFields(MemberRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Email) && string.IsNullOrWhiteSpace(row.StaffNumber))
        {
            yield return OrganisationsProblems.NoKey.With();
        }

        if (!string.IsNullOrWhiteSpace(row.Email) && !EmailAddress.IsPlausible(row.Email.Trim()))
        {
            yield return OrganisationsProblems.NotAnEmail.With(Shown(row.Email)).At(new Location(Field: "email"));
        }

        var bounded = new[]
        {
            ("staffNumber", row.StaffNumber, OrganisationsLimits.StaffNumber),
            ("givenName", row.GivenName, OrganisationsLimits.Name),
            ("familyName", row.FamilyName, OrganisationsLimits.Name),
            ("job", row.Job, OrganisationsLimits.Name),
        };
        foreach (var (field, _, limit) in bounded.Where(b => b.Item2?.Length > b.Item3))
        {
            yield return CommonProblems.TooLong.With(field, limit).At(new Location(Field: field));
        }
    }

    private static List<Problem> CheckTwice(MemberRow row, int line, Dictionary<string, int> seen)
    {
        var problems = new List<Problem>();
        foreach (var key in Keys(row).Where(key => !seen.TryAdd(key, line)))
        {
            problems.Add(OrganisationsProblems.TwiceInImport.With(seen[key]));
        }

        return problems;
    }

    private static IEnumerable<string> Keys(MemberRow row)
    {
        if (!string.IsNullOrWhiteSpace(row.Email))
        {
            yield return "email " + EmailAddress.Fold(row.Email);
        }

        if (!string.IsNullOrWhiteSpace(row.StaffNumber))
        {
            yield return "number " + row.StaffNumber.Trim().ToLowerInvariant();
        }
    }

    private static string Shown(string value) => value.Length <= 80 ? value : value[..80] + "…";
}
