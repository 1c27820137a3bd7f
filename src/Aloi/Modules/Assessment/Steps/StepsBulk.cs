using System.Globalization;
using System.Text;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Writes many steps at once: an import of fifty thousand people brings a hundred and fifty thousand.</summary>
internal static class StepsBulk
{
    private const int RowsAtOnce = 500;

    /// <summary>
    /// Puts each row in the place of what stood there. Requirements are the only texts and few, so they are the parameters; everything else is
    /// a number or a word of ours.
    /// </summary>
    public static async Task WriteAsync(
        IssuerContext database,
        long organisationId,
        IReadOnlyList<CandidacyStep> rows,
        CancellationToken cancellation
    )
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var leaves = some.Select(r => r.Leaf).Distinct(StringComparer.Ordinal).ToList();
            var sql = new StringBuilder(
                """INSERT INTO candidacy_steps ("CandidacyId","Ordinal","OrganisationId","AchievementId","AchievementVersionId","Leaf","Attempt","State","Awaited","OpenedAt","SettledAt","Until","Minutes") VALUES """
            );
            for (var i = 0; i < some.Length; i++)
            {
                sql.Append(i > 0 ? "," : "");
                Append(sql, organisationId, some[i], leaves.IndexOf(some[i].Leaf));
            }

            sql.Append(
                """ ON CONFLICT ("CandidacyId","Ordinal") DO UPDATE SET "Leaf"=excluded."Leaf","Attempt"=excluded."Attempt","State"=excluded."State","Awaited"=excluded."Awaited","OpenedAt"=excluded."OpenedAt","SettledAt"=excluded."SettledAt","Until"=excluded."Until","Minutes"=excluded."Minutes" """
            );
            await database.Database.ExecuteSqlRawAsync(sql.ToString(), leaves, cancellation);
        }
    }

    public static async Task DeleteAsync(
        IssuerContext database,
        long organisationId,
        IReadOnlyCollection<long> candidacyIds,
        CancellationToken cancellation
    )
    {
        foreach (var some in candidacyIds.Chunk(RowsAtOnce))
        {
            var ids = string.Join(',', some.Select(id => id.ToString(CultureInfo.InvariantCulture)));
            var sql = $$"""DELETE FROM candidacy_steps WHERE "OrganisationId" = {0} AND "CandidacyId" IN ({{ids}})""";
            await database.Database.ExecuteSqlRawAsync(sql, [organisationId], cancellation);
        }
    }

    private static void Append(StringBuilder sql, long organisationId, CandidacyStep row, int leaf) =>
        sql.Append(
            CultureInfo.InvariantCulture,
            $"({row.CandidacyId},{row.Ordinal},{organisationId},{row.AchievementId},{row.AchievementVersionId},{{{leaf}}},{row.Attempt},'{row.State}','{row.Awaited}',{row.OpenedAt.UtcTicks},{Number(row.SettledAt?.UtcTicks)},{Number(row.Until?.UtcTicks)},{Number(row.Minutes)})"
        );

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "NULL";
}
