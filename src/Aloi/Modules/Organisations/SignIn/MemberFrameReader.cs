using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform.Database;
using Aloi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Who is signed in, as the frame of the working pages shows it. Read once per page.</summary>
internal sealed class MemberFrameReader(IssuerContext database, IOrganisations organisations, IOrganisationLook looks, Acting acting)
    : IMemberFrame
{
    private MemberFrame? _read;

    public async Task<MemberFrame?> ReadAsync(CancellationToken cancellation) =>
        acting.MemberId is { } member ? _read ??= await FindAsync(member, cancellation) : null;

    private async Task<MemberFrame> FindAsync(long member, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var people = await organisations.MembersAsync([member], cancellation);
        var rights = await database.Set<Grant>().Where(g => g.MemberId == member).Select(g => g.Right).Distinct().ToListAsync(cancellation);
        return new MemberFrame(
            organisation.Name,
            people.GetValueOrDefault(member) is { } person ? NameOf(person) : "",
            rights.Select(r => r.ToString()).ToHashSet(StringComparer.Ordinal),
            (await looks.CurrentAsync(Platform.Texts.Language.French, cancellation)).LogoPath
        );
    }

    /// <summary>The menu needs a name to press on: whoever has none yet is known by the address.</summary>
    private static string NameOf(MemberInfo person) => person.FullName.Length > 0 ? person.FullName : person.Email ?? "";
}
