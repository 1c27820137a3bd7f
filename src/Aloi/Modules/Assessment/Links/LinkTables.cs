using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links;

internal sealed class LinkTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AssessmentLink>(table =>
        {
            table.ToTable("assessment_links");
            table.Property(l => l.Leaf).HasMaxLength(200);
            table.Property(l => l.SentBy).HasMaxLength(80);
            table.HasIndex(l => l.PublicId).IsUnique();
            table.HasIndex(l => l.Digest).IsUnique();
            table.HasIndex(l => l.CandidacyId);
            table.HasIndex(l => new { l.Purpose, l.MatterId });
            table.HasIndex(l => new { l.OrganisationId, l.PersonDigest });
            table.HasOne<Candidacy>().WithMany().HasForeignKey(l => l.CandidacyId);
        });
        model.Entity<LinkMail>(table =>
        {
            table.ToTable("link_mails");
            MailTables.Map(table);
        });
    }
}
