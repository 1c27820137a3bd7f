using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Attendances;

internal sealed class AttendanceTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AttendanceSheet>(table =>
        {
            table.ToTable("attendance_sheets");
            table.Property(s => s.Leaf).HasMaxLength(200);
            table.Property(s => s.Title).HasMaxLength(AttendanceSheet.LongestTitle);
            table.Property(s => s.Revision).IsConcurrencyToken();
            table.Ignore(s => s.IsClosed);
            table.HasIndex(s => s.PublicId).IsUnique();
            table.HasIndex(s => new { s.AchievementId, s.StartsAt });
        });
        model.Entity<AttendanceMark>(table =>
        {
            table.ToTable("attendance_marks");
            table.HasIndex(m => new { m.SheetId, m.CandidacyId }).IsUnique();
            table.HasOne<AttendanceSheet>().WithMany().HasForeignKey(m => m.SheetId);
            table.HasOne<Candidacy>().WithMany().HasForeignKey(m => m.CandidacyId);
        });
    }
}
