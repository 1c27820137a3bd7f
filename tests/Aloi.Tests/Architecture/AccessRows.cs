using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members.Importing;
using Aloi.Modules.Organisations.SignIn.Keys;
using Aloi.Modules.Vault;
using Aloi.Modules.Vault.Passkeys;
using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>A passkey of a member and one of a person, and a list that is being looked at: rows that the sweep must not reach.</summary>
internal sealed record AccessRows(PublicId MemberPasskey, PublicId PersonPasskey, PublicId Draft)
{
    public static async Task<AccessRows> AddAsync(IServiceProvider services, TestAloi aloi, OrganisationInfo victim, long member)
    {
        var ids = services.GetRequiredService<Ids>();
        var rows = new AccessRows(ids.NewPublicId(), ids.NewPublicId(), ids.NewPublicId());
        var database = services.GetRequiredService<IssuerContext>();
        database.Add(
            new MemberPasskey
            {
                PublicId = rows.MemberPasskey,
                MemberId = member,
                CredentialId = rows.MemberPasskey.ToBytes(),
                PublicKey = [1],
                Name = "x",
            }
        );
        database.Add(
            new MemberDraft
            {
                PublicId = rows.Draft,
                EntityId = victim.RootEntityId,
                MemberId = member,
                CreatedAt = aloi.Clock.GetUtcNow(),
            }
        );
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        await AddPersonPasskeyAsync(aloi, rows.PersonPasskey);
        return rows;
    }

    private static Task AddPersonPasskeyAsync(TestAloi aloi, PublicId id) =>
        aloi.InScopeAsync(
            null,
            async s =>
            {
                var vault = s.GetRequiredService<VaultContext>();
                var cancellation = TestContext.Current.CancellationToken;
                if (await vault.Set<Person>().OrderBy(p => p.Id).FirstOrDefaultAsync(cancellation) is { } person)
                {
                    vault.Add(
                        new PersonPasskey
                        {
                            PublicId = id,
                            PersonId = person.Id,
                            CredentialId = id.ToBytes(),
                            PublicKey = [1],
                            Name = "x",
                        }
                    );
                    await vault.SaveChangesAsync(cancellation);
                }
            }
        );
}
