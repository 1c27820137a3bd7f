using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Public;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Issuers;

/// <summary>An issuer as anybody sees it.</summary>
/// <param name="Did">Null until the installation has a public address.</param>
/// <param name="Certified">Proofs held in all; null while there are too few to say.</param>
public sealed record IssuerProfile(EntityInfo Entity, string? Did, int? Certified, IReadOnlyList<CatalogueLine> Catalogue)
{
    public string Path => $"/o/{Entity.PublicId}";
}

/// <param name="Certified">People who hold it; null while there are too few to say.</param>
public sealed record CatalogueLine(AchievementVersionInfo Version, string BadgePath, int? Certified);

/// <summary>Reads what an issuer shows of itself.</summary>
internal sealed class IssuerPages(
    IPublicIssuers issuers,
    IAchievementCatalogue catalogue,
    CertifiedCounts counts,
    IssuerContext database,
    TenantScope scope
)
{
    public async Task<IssuerProfile?> FindAsync(PublicId id, CancellationToken cancellation)
    {
        if (await issuers.FindAsync(id, cancellation) is not { } found)
        {
            return null;
        }

        scope.Enter(found.OrganisationId);
        var numbers = await counts.OfAsync(found.Entity.Id, database, cancellation);
        var lines = (await catalogue.NewestAsync(found.Entity.Id, cancellation)).Select(v => Line(found.Entity, v, numbers));
        var address = await new Installation(database).AddressAsync(cancellation);
        return new IssuerProfile(found.Entity, IssuerIdentity.WebDid(address, id), Enough(numbers.Values.Sum()), [.. lines]);
    }

    /// <summary>The badge of an achievement that brought no picture of its own.</summary>
    public static string BadgePath(EntityInfo entity, string identifier) =>
        $"/o/{entity.PublicId}/{Uri.EscapeDataString(identifier)}/badge.svg";

    private static CatalogueLine Line(EntityInfo entity, AchievementVersionInfo version, IReadOnlyDictionary<string, int> numbers) =>
        new(
            version,
            ProofDossiers.PicturePath(version) ?? BadgePath(entity, version.Identifier),
            Enough(numbers.GetValueOrDefault(version.Identifier))
        );

    private static int? Enough(int count) => count >= CertifiedCounts.Fewest ? count : null;
}
