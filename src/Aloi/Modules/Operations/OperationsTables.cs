using Aloi.Modules.Operations.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Operations;

/// <summary>Rows of the installation: the operator stands outside every organisation.</summary>
internal sealed class OperationsTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OperatorLink>(table =>
        {
            table.ToTable("operator_links");
            table.HasIndex(l => l.Digest).IsUnique();
        });
        model.Entity<OperatorSession>(table =>
        {
            table.ToTable("operator_sessions");
            table.HasIndex(s => s.Digest).IsUnique();
        });
    }
}
