using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Modules.Organisations.SignIn.Asking;
using Aloi.Modules.Organisations.SignIn.Keys;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Tables;

internal sealed class SignInTables : IIssuerTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Session>(table =>
        {
            table.ToTable("member_sessions");
            table.Property(s => s.Device).HasMaxLength(40);
            table.HasIndex(s => s.Digest).IsUnique();
            table.HasIndex(s => s.PublicId).IsUnique();
            table.HasIndex(s => s.MemberId);
            table.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SignInLink>(table =>
        {
            table.ToTable("member_sign_in_links");
            table.HasIndex(s => s.Digest).IsUnique();
            table.HasIndex(s => s.MemberId);
            table.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MemberPasskey>(table =>
        {
            table.ToTable("member_passkeys");
            PasskeyTables.Map(table);
            table.HasIndex(p => p.MemberId);
            table.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        MapAsking(model);
    }

    /// <summary>Of the installation: an address may be known in several organisations, or in none.</summary>
    private static void MapAsking(ModelBuilder model)
    {
        model.Entity<SignInAsk>(table =>
        {
            table.ToTable("sign_in_asks");
            table.HasIndex(a => new { a.Address, a.At });
            table.HasIndex(a => new { a.Source, a.At });
            table.HasIndex(a => a.At);
        });
        model.Entity<SignInMail>(table =>
        {
            table.ToTable("sign_in_mails");
            MailTables.Map(table);
        });
    }
}
