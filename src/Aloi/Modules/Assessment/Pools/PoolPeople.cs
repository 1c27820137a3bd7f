using System.Text.Json;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>Opens the rows of pools, and members as people who may be asked.</summary>
internal sealed class PoolPeople(IOrganisations organisations, SubjectKeys keys)
{
    /// <summary>In the order of the rows; whoever was erased is absent.</summary>
    public async Task<IReadOnlyList<PoolPerson>> OpenAsync(IReadOnlyList<PoolMember> rows, CancellationToken cancellation)
    {
        var members = await organisations.MembersAsync([.. rows.Select(r => r.MemberId).OfType<long>()], cancellation);
        var sealers = await keys.OpenAsync(rows.Where(r => r.MemberId is null).Select(r => r.SubjectKeyId), cancellation);
        return
        [
            .. rows.Select(row =>
                    row.MemberId is { } id ? Member(row, members.GetValueOrDefault(id))
                    : sealers.TryGetValue(row.SubjectKeyId, out var sealer) ? Outsider(row, sealer)
                    : null
                )
                .OfType<PoolPerson>(),
        ];
    }

    /// <summary>Members as people who may be asked, in the order given.</summary>
    public async Task<IReadOnlyList<PoolPerson>> MembersAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var members = await organisations.MembersAsync(ids, cancellation);
        return
        [
            .. ids.Distinct()
                .Select(id => members.GetValueOrDefault(id))
                .Where(m => m is { IsErased: false })
                .Select(m => new PoolPerson(m!.PublicId, PersonOf(m, isExternal: false)) { EntityId = m.EntityId }),
        ];
    }

    public static LinkPerson PersonOf(MemberInfo member, bool isExternal) =>
        new(
            member.SubjectKeyId,
            SignedInAuthor.KeyOf(member),
            SignedInAuthor.NameOf(member),
            member.Email,
            isExternal,
            member.Id,
            member.Language ?? Language.French
        );

    public static byte[] Seal(OutsiderContent content, Sealer sealer, PublicId id) =>
        sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), Binding(id));

    /// <summary>Somebody from outside is known by their address; without one, by an id of their own.</summary>
    public static string KeyOf(string? email, PublicId id) => email is null ? $"pool:{id}" : EmailAddress.Fold(email);

    private static PoolPerson? Member(PoolMember row, MemberInfo? member) =>
        member is { IsErased: false }
            ? new PoolPerson(row.PublicId, PersonOf(member, row.IsExternal))
            {
                RowId = row.Id,
                EntityId = member.EntityId,
                IsTrainer = row.IsTrainer,
                AtOnce = row.AtOnce,
            }
            : null;

    private static PoolPerson Outsider(PoolMember row, Sealer sealer)
    {
        var content = JsonSerializer.Deserialize<OutsiderContent>(sealer.Open(row.SealedContent, Binding(row.PublicId)))!;
        var person = new LinkPerson(
            row.SubjectKeyId,
            KeyOf(content.Email, row.PublicId),
            content.Name,
            content.Email,
            row.IsExternal,
            MemberId: null,
            row.Language
        )
        {
            Capacity = content.Capacity,
        };
        return new PoolPerson(row.PublicId, person)
        {
            RowId = row.Id,
            IsTrainer = row.IsTrainer,
            AtOnce = row.AtOnce,
        };
    }

    private static string Binding(PublicId id) => $"pool member {id}";
}
