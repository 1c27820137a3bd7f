using System.Text.Json.Nodes;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Json;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries.Minutes;

/// <summary>Minutes or an annex, opened and checked.</summary>
/// <param name="Bytes">As they were sealed.</param>
/// <param name="IsIntact">The digest and the seal fit these very bytes.</param>
internal sealed record OpenMinutes(MinutesRow Row, byte[] Bytes, bool IsIntact)
{
    public JsonNode Content => JsonNode.Parse(Bytes)!;

    /// <summary>What is handed out: the minutes with their seal, which anybody can check without asking anyone.</summary>
    public JsonObject Document =>
        new()
        {
            ["minutes"] = Content,
            ["seal"] = new JsonObject
            {
                ["algorithm"] = "Ed25519",
                ["over"] = "the RFC 8785 form of minutes, in UTF-8",
                ["digest"] = Row.Digest,
                ["verificationMethod"] = Row.VerificationMethod,
                ["publicKey"] = Row.PublicKey,
                ["signature"] = Row.Signature,
            },
        };
}

/// <summary>Opens sealed minutes and checks the seal each time: a page that says "unchanged" has looked.</summary>
internal sealed class ReadMinutes(IssuerContext database, SubjectKeys keys, ISealMinutes seal) : IJuryMinutes
{
    /// <summary>The minutes and annexes of a session, candidate by candidate; those of erased candidates are absent.</summary>
    public async Task<IReadOnlyList<OpenMinutes>> OfAsync(OpenJury jury, CancellationToken cancellation)
    {
        var rows = await database.Set<MinutesRow>().AsNoTracking().Where(m => m.SessionId == jury.Row.Id).ToListAsync(cancellation);
        var open = await keys.OpenAsync(rows.Select(r => r.SubjectKeyId), cancellation);
        var minutes = new List<OpenMinutes>();
        foreach (var row in rows.Where(r => open.ContainsKey(r.SubjectKeyId)).OrderBy(r => r.CandidacyId).ThenBy(r => r.Number))
        {
            var bytes = open[row.SubjectKeyId].Open(row.SealedContent, MinutesRow.Binding(row.SessionId, row.CandidacyId, row.Number));
            var fits = ContentDigest.Of(bytes).Hex == row.Digest;
            minutes.Add(new OpenMinutes(row, bytes, fits && await seal.IsIntactAsync(jury.Version.EntityId, bytes, row.Seal, cancellation)));
        }

        return minutes;
    }

    public async Task<IReadOnlyList<JuryMinutesInfo>> FindAsync(IReadOnlyCollection<long> candidacyIds, CancellationToken cancellation)
    {
        var rows = await (
            from minutes in database.Set<MinutesRow>()
            join session in database.Set<JurySession>() on minutes.SessionId equals session.Id
            where candidacyIds.Contains(minutes.CandidacyId) && minutes.Number == 0
            orderby minutes.Id
            select new
            {
                minutes.CandidacyId,
                session.PublicId,
                session.Leaf,
                minutes.Digest,
                minutes.SealedAt,
            }
        ).ToListAsync(cancellation);
        return [.. rows.Select(r => new JuryMinutesInfo(r.CandidacyId, r.PublicId, r.Leaf, r.Digest, r.SealedAt))];
    }
}
