using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Makes links that sign a member in once.</summary>
internal sealed class SignInLinks(IssuerContext database, IssuerWork work, Ids ids, Acting acting) : ISignInLinks
{
    public Task<string> CreateAsync(long memberId, CancellationToken cancellation) =>
        CreateAsync(memberId, isMailed: false, SignInLink.Lifetime, cancellation);

    /// <summary>A link for a mail, whose opening alone signs nobody in.</summary>
    public Task<string> CreateForMailAsync(long memberId, CancellationToken cancellation) =>
        CreateAsync(memberId, isMailed: true, SignInLink.MailedLifetime, cancellation);

    private Task<string> CreateAsync(long memberId, bool isMailed, TimeSpan lifetime, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                if (!await database.Set<Member>().AnyAsync(m => m.Id == memberId && m.ErasedAt == null, cancellation))
                {
                    throw new InvalidOperationException("The member is not of this organisation, or was erased.");
                }

                var secret = ids.NewSecret();
                database.Add(
                    new SignInLink
                    {
                        MemberId = memberId,
                        Digest = SecretDigest.Of(secret),
                        ExpiresAt = acting.Now + lifetime,
                        IsMailed = isMailed,
                    }
                );
                acting.Record("sign-in-link.made", $"member:{memberId}");
                return $"/signin/{secret}";
            },
            cancellation
        );
}
