using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>Answers the DID document of an issuing entity, with the history of its keys: proofs signed years ago name old ones.</summary>
public sealed class ServeDidDocument(IssuerContext database, Installation installation)
{
    public async Task<byte[]?> HandleAsync(PublicId entity, CancellationToken cancellation)
    {
        if (IssuerIdentity.WebDid(await installation.AddressAsync(cancellation), entity) is not { } did)
        {
            return null;
        }

        var rows = await database
            .AcrossOrganisations<SigningKey>()
            .Where(k => database.AcrossOrganisations<IssuingEntity>().Any(i => i.PublicId == entity && i.EntityId == k.EntityId))
            .OrderByDescending(k => k.Number)
            .Select(k => k.PublicKey)
            .ToListAsync(cancellation);
        return rows.Count == 0 ? null : IssuerDocument.Write(did, [.. rows.Select(k => new IssuerKey(Ed25519PublicKey.FromBytes(k)))], []);
    }

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/o/{entity}/did.json",
                async (PublicId entity, ServeDidDocument serve, HttpContext http) =>
                    await serve.HandleAsync(entity, http.RequestAborted) is { } document
                        ? Results.Bytes(document, "application/did+json")
                        : http.Refuse(CommonProblems.NotFound.With())
            )
            .Public();
}
