using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Json;

namespace Aloi.Modules.Assessment.Juries.Minutes;

/// <summary>Writes the minutes of every candidate and has them sealed, in the transaction that records the votes.</summary>
internal sealed class WriteMinutes(
    IssuerContext database,
    ISealMinutes seal,
    IOrganisations organisations,
    HandOvers handOvers,
    TimeProvider time
)
{
    private const int SaltBytes = 16;

    public async Task WriteAsync(OpenJury jury, string presidedBy, string remarks, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var entity = await organisations.FindEntityAsync(jury.Version.EntityId, cancellation);
        var shown = await handOvers.OfAsync(jury, cancellation);
        foreach (var one in jury.Cases)
        {
            var head = new MinutesHead(organisation.Name, entity!.Name, presidedBy, remarks, jury.Row.ClosedAt!.Value, Salt())
            {
                HandedOver = [.. jury.Jurors.Where(j => shown.Contains(j.Row.Id)).Select(j => j.Name)],
            };
            await AddAsync(jury, one, number: 0, MinutesText.Of(jury, one, head), cancellation);
        }
    }

    /// <summary>Minutes are never rewritten: what was wrong or forgotten is said in an annex, which names what it belongs to.</summary>
    public Task AnnexAsync(OpenJury jury, OpenCase one, AnnexText annex, CancellationToken cancellation) =>
        AddAsync(
            jury,
            one,
            annex.Number,
            new JsonObject
            {
                ["type"] = MinutesText.AnnexKind,
                ["salt"] = Salt(),
                ["of"] = annex.Of,
                ["number"] = (decimal)annex.Number,
                ["text"] = annex.Text,
                ["by"] = annex.By,
                ["at"] = MinutesText.Instant(time.GetUtcNow()),
            },
            cancellation
        );

    private async Task AddAsync(OpenJury jury, OpenCase one, int number, JsonObject text, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(CanonicalJson.Write(text));
        var signed = await seal.SealAsync(jury.Version.EntityId, bytes, cancellation);
        var people = await organisations.MembersAsync([one.Open.Row.MemberId], cancellation);
        database.Add(
            new MinutesRow
            {
                SessionId = jury.Row.Id,
                CandidacyId = one.Row.CandidacyId,
                Number = number,
                SubjectKeyId = people[one.Open.Row.MemberId].SubjectKeyId,
                SealedContent = one.Open.File.Sealer.Seal(bytes, MinutesRow.Binding(jury.Row.Id, one.Row.CandidacyId, number)),
                Digest = ContentDigest.Of(bytes).Hex,
                VerificationMethod = signed.VerificationMethod,
                PublicKey = signed.PublicKey,
                Signature = signed.Signature,
                SealedAt = time.GetUtcNow(),
            }
        );
    }

    private static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
}

/// <param name="Of">The digest of the minutes.</param>
internal sealed record AnnexText(string Of, int Number, string Text, string By);
