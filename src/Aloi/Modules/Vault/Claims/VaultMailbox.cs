using Aloi.Platform.Mail;

namespace Aloi.Modules.Vault.Claims;

internal sealed class VaultMailbox(VaultContext database, VaultSeals seals) : Mailbox<VaultMail>
{
    protected override IQueryable<VaultMail> Rows => database.Set<VaultMail>();

    protected override Task<MailContent?> OpenAsync(VaultMail row, CancellationToken cancellation) =>
        Task.FromResult<MailContent?>(seals.OpenPassing<MailContent>(row.SealedContent!, ProofMail.Binding(row.PublicId)));
}
