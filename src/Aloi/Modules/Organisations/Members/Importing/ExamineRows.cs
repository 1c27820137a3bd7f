using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>Says of every row whether it would add somebody, change somebody, or cannot count, and why. It changes nothing.</summary>
internal sealed class ExamineRows(IssuerContext database, MemberFinder finder)
{
    private const int AtOnce = 1_000;

    public async Task<Examined> HandleAsync(IReadOnlyList<FileRow> rows, CancellationToken cancellation)
    {
        var problems = MemberRowRules.CheckAll([.. rows.Select(r => r.Row)]).ToLookup(p => p.Where!.Line!.Value - 1);
        var known = 0;
        var bad = new List<BadRow>();
        var good = new List<FileRow>();
        var managers = await KnownKeysAsync(rows, cancellation);
        foreach (var some in rows.Index().Chunk(AtOnce))
        {
            var matches = await finder.FindAsync([.. some.Select(s => s.Item.Row)], cancellation);
            foreach (var ((at, row), match) in some.Zip(matches))
            {
                List<Problem> own = [.. problems[at], .. Doubts(row.Row, match, managers)];
                known += own.Count == 0 && match.Member is not null ? 1 : 0;
                if (own.Count > 0)
                {
                    bad.Add(new BadRow(row.Line, row.Row, own));
                }
                else
                {
                    good.Add(row);
                }
            }

            database.ChangeTracker.Clear();
        }

        return new Examined(rows.Count, good, known, bad);
    }

    private static IEnumerable<Problem> Doubts(MemberRow row, MemberMatch match, HashSet<string> managers)
    {
        if (match.NamesTwo)
        {
            yield return OrganisationsProblems.TwoPeople.With();
        }

        if (row.Manager is { } manager && !managers.Contains(Key(manager)))
        {
            var shown = manager.Length > 80 ? manager[..80] + "…" : manager;
            yield return OrganisationsProblems.UnknownManager.With(shown).At(new Location(Field: "manager"));
        }
        else if (row.Manager is { } own && (Key(own) == Key(row.Email ?? "") || Key(own) == Key(row.StaffNumber ?? "")))
        {
            yield return OrganisationsProblems.OwnManager.With().At(new Location(Field: "manager"));
        }
    }

    /// <summary>The keys of managers that exist: members, or rows of this very list.</summary>
    private async Task<HashSet<string>> KnownKeysAsync(IReadOnlyList<FileRow> rows, CancellationToken cancellation)
    {
        var keys = rows.SelectMany(r => new[] { r.Row.Email, r.Row.StaffNumber }).OfType<string>().Select(Key).ToHashSet(StringComparer.Ordinal);
        var asked = rows.Select(r => r.Row.Manager).OfType<string>().Where(m => m.Length <= OrganisationsLimits.Name).Select(Key);
        foreach (var some in asked.Where(m => !keys.Contains(m)).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            // The same word is tried as an address and as a number; either may name somebody.
            var byEmail = await finder.FindAsync([.. some.Select(m => new MemberRow(m, null, "", ""))], cancellation);
            var byNumber = await finder.FindAsync([.. some.Select(m => new MemberRow(null, m, "", ""))], cancellation);
            keys.UnionWith(some.Where((_, i) => byEmail[i].Member is not null || byNumber[i].Member is not null));
            database.ChangeTracker.Clear();
        }

        return keys;
    }

    private static string Key(string value) => EmailAddress.Fold(value);
}

/// <param name="Known">How many of the good rows name somebody who is a member already.</param>
public sealed record Examined(int Rows, IReadOnlyList<FileRow> Good, int Known, IReadOnlyList<BadRow> Bad);

public sealed record BadRow(int Line, MemberRow Row, IReadOnlyList<Problem> Problems);
