using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn.Keys;

/// <summary>
/// Looks passkeys up before it is known whose they are, so across organisations: the key itself then proves who comes, and says which
/// organisation is entered.
/// </summary>
internal sealed class MemberPasskeyBook(IssuerContext database) : IPasskeyBook
{
    public Task<bool> IsKnownAsync(byte[] credentialId, CancellationToken cancellation) =>
        database.AcrossOrganisations<MemberPasskey>().AnyAsync(p => p.CredentialId == credentialId, cancellation);

    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(string handle, CancellationToken cancellation) =>
        PublicId.TryParse(handle, null, out var member)
            ? await database
                .AcrossOrganisations<Member>()
                .Where(m => m.PublicId == member && m.ErasedAt == null)
                .Join(database.AcrossOrganisations<MemberPasskey>(), m => m.Id, p => p.MemberId, (_, p) => p)
                .AsNoTracking()
                .ToListAsync(cancellation)
            : [];

    /// <summary>The organisation and the member of a key that has proven itself.</summary>
    public Task<MemberPasskey?> FindAsync(byte[] credentialId, CancellationToken cancellation) =>
        database
            .AcrossOrganisations<MemberPasskey>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.CredentialId == credentialId, cancellation);
}
