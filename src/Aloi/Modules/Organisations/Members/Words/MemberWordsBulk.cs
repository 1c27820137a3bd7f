using System.Globalization;
using System.Text;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Words;

/// <summary>Writes many words at once: an import of ten thousand people brings sixty thousand.</summary>
internal static class MemberWordsBulk
{
    private const int RowsAtOnce = 500;

    /// <summary>Adds what is not there yet. Every value is a number, so the statement needs no parameters.</summary>
    public static async Task AddAsync(
        IssuerContext database,
        long organisationId,
        IReadOnlyList<(long MemberId, long Digest)> words,
        CancellationToken cancellation
    )
    {
        foreach (var some in words.Chunk(RowsAtOnce))
        {
            var sql = new StringBuilder("""INSERT INTO member_words ("OrganisationId", "Digest", "MemberId") VALUES """);
            for (var i = 0; i < some.Length; i++)
            {
                sql.Append(
                    CultureInfo.InvariantCulture,
                    $"{(i > 0 ? "," : "")}({organisationId},{some[i].Digest},{some[i].MemberId})"
                );
            }

            await database.Database.ExecuteSqlRawAsync(sql.Append(" ON CONFLICT DO NOTHING").ToString(), cancellation);
        }
    }
}
