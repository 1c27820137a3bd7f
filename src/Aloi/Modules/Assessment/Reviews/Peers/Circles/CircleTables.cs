using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

internal sealed class CircleTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EndorsementEdge>(table =>
        {
            table.ToTable("endorsement_edges");
            table.Property(e => e.Leaf).HasMaxLength(200);
            table.HasIndex(e => e.CandidacyId);

            // The search goes from whoever was endorsed to those they endorsed in turn.
            table.HasIndex(e => new
            {
                e.OrganisationId,
                e.EndorserId,
                e.IsOver,
                e.At,
            });
        });
        model.Entity<CircleGuard>(table =>
        {
            table.ToTable("circle_guards");
            table.HasIndex(g => g.OrganisationId).IsUnique();
        });
    }
}
