using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

/// <summary>A part of the issuer's model: each module maps its own tables. Implementations are found in the assembly.</summary>
public interface IIssuerTables
{
    static abstract void Map(ModelBuilder model);
}

/// <summary>A part of the vault's model, which has a context, keys and tables of its own.</summary>
public interface IVaultTables
{
    static abstract void Map(ModelBuilder model);
}

/// <summary>A row that belongs to one organisation and is invisible to every other.</summary>
public interface ITenantOwned
{
    long OrganisationId { get; set; }
}
