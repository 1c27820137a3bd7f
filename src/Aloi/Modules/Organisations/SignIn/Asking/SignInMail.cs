using System.Text.Json;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Organisations.SignIn.Asking;

/// <summary>
/// A mail with sign-in links. It belongs to the installation, because one address may sign in to several organisations; what it says is
/// sealed, and forgotten once it has left.
/// </summary>
public sealed class SignInMail : MailRow;

internal sealed class SignInMailbox(IssuerContext database, SignInSeals seals) : Mailbox<SignInMail>
{
    protected override IQueryable<SignInMail> Rows => database.Set<SignInMail>();

    protected override Task<MailContent?> OpenAsync(SignInMail row, CancellationToken cancellation) =>
        Task.FromResult<MailContent?>(seals.Open(row.SealedContent!, row.PublicId));
}

/// <summary>The keys of what passes through sign-in: mails on their way out, digests of who asked.</summary>
internal sealed class SignInSeals(MasterKey master)
{
    private readonly Sealer _mails = master.For("member sign-in mails");
    private readonly Sealer _asks = master.For("member sign-in asks");

    public byte[] Seal(MailContent content, PublicId mail) => _mails.Seal(JsonSerializer.SerializeToUtf8Bytes(content), Binding(mail));

    public MailContent Open(byte[] sealedContent, PublicId mail) =>
        JsonSerializer.Deserialize<MailContent>(_mails.Open(sealedContent, Binding(mail)))!;

    public byte[] AddressDigest(string address) => _asks.Digest("address " + EmailAddress.Fold(address));

    public byte[] SourceDigest(string source) => _asks.Digest("source " + source);

    private static string Binding(PublicId mail) => $"sign-in mail {mail}";
}
