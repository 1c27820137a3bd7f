using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>The member who is signed in, as the author of facts: the same key as a file of facts gives to the same address.</summary>
internal sealed class SignedInAuthor(IOrganisations organisations, CurrentUser user)
{
    private MemberInfo? _member;

    public long MemberId =>
        user is { Kind: ActorKind.Member, Id: { } id } ? id : throw new InvalidOperationException("Nobody is signed in.");

    public async Task<MemberInfo> MemberAsync(CancellationToken cancellation) =>
        _member ??= (await organisations.MembersAsync([MemberId], cancellation))[MemberId];

    public async Task<string> KeyAsync(CancellationToken cancellation) => KeyOf(await MemberAsync(cancellation));

    public async Task<FactAuthor> AuthorAsync(CancellationToken cancellation)
    {
        var member = await MemberAsync(cancellation);
        return new FactAuthor(KeyOf(member), NameOf(member));
    }

    /// <summary>The member as somebody whom independence may bar.</summary>
    public async Task<LinkPerson> PersonAsync(CancellationToken cancellation)
    {
        var me = await MemberAsync(cancellation);
        return new(me.SubjectKeyId, KeyOf(me), NameOf(me), me.Email, IsExternal: false, me.Id, me.Language ?? Language.French);
    }

    /// <summary>Somebody without a mailbox has no address to be known by, and two people may share a name.</summary>
    public static string KeyOf(MemberInfo member) => member.Email is { } email ? AuthorCell.KeyOf(email) : $"member:{member.Id}";

    public static string NameOf(MemberInfo member) => member.FullName.Length > 0 ? member.FullName : member.Email ?? "";
}
