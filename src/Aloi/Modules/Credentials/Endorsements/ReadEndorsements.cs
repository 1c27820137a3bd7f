using System.Text.Json;
using Aloi.Modules.Credentials.Public;
using Aloi.Platform.Database;
using Aloi.Standards.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Endorsements;

/// <summary>An endorsement in a proof, as the public may read it.</summary>
/// <param name="Comment">As it was signed: never more than the peer agreed to.</param>
/// <param name="WithdrawnAt">When the peer took it back; null while it stands.</param>
public sealed record EndorsementLine(string Comment, DateTimeOffset On, DateTimeOffset? WithdrawnAt);

/// <summary>Reads the endorsements of a proof from its own signed bytes, and whether they still stand.</summary>
internal sealed class ReadEndorsements(IssuerContext database)
{
    public async Task<IReadOnlyList<EndorsementLine>> ReadAsync(PublicProof proof, CancellationToken cancellation)
    {
        var signed = Signed(proof.Document);
        if (signed.Count == 0)
        {
            return [];
        }

        var award = proof.Award.Id;
        var withdrawn = await database
            .Set<IssuedEndorsement>()
            .Where(e => e.AwardId == award && e.WithdrawnAt != null)
            .ToDictionaryAsync(e => e.Uri, e => e.WithdrawnAt, StringComparer.Ordinal, cancellation);
        return [.. signed.Select(e => new EndorsementLine(e.Subject.Comment ?? "", e.ValidFrom, withdrawn.GetValueOrDefault(e.Id)))];
    }

    private static List<EndorsementCredential> Signed(ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        return parsed.RootElement.TryGetProperty("endorsement", out var all) && all.ValueKind == JsonValueKind.Array
            ? [.. all.EnumerateArray().Select(OpenBadgeModelReader.ReadEndorsementCredential).OfType<EndorsementCredential>()]
            : [];
    }
}
