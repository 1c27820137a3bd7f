using Aloi.Modules.Assessment.Pools;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>
/// People from outside as they are typed. Somebody known by their address keeps the key that they have, so that erasing them once erases
/// them everywhere.
/// </summary>
internal sealed class Outsiders(IssuerContext database, SubjectKeys keys, LinkSeals seals, Ids ids)
{
    /// <param name="name">As it was typed.</param>
    /// <param name="email">Null for somebody who is shown a code.</param>
    /// <param name="capacity">As what they judge; empty when nobody said.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<LinkPerson> MakeAsync(string name, string? email, string capacity, CancellationToken cancellation)
    {
        var key = PoolPeople.KeyOf(email, ids.NewPublicId());
        return new LinkPerson(
            await KeyIdAsync(key, cancellation),
            key,
            OneLine.Of(name),
            email is null ? null : EmailAddress.Fold(email),
            IsExternal: true,
            MemberId: null,
            Language.French
        )
        {
            Capacity = capacity.Length == 0 ? null : OneLine.Of(capacity),
        };
    }

    public async Task<long> KeyIdAsync(string key, CancellationToken cancellation)
    {
        var digest = seals.PersonDigest(key);
        var known =
            await database
                .Set<PoolMember>()
                .Where(m => m.PersonDigest == digest && m.MemberId == null)
                .Select(m => (long?)m.SubjectKeyId)
                .FirstOrDefaultAsync(cancellation)
            ?? await database
                .Set<AssessmentLink>()
                .Where(l => l.PersonDigest == digest && l.MemberId == null)
                .Select(l => (long?)l.SubjectKeyId)
                .FirstOrDefaultAsync(cancellation);
        return known is { } id && (await keys.OpenAsync([id], cancellation)).ContainsKey(id)
            ? id
            : (await keys.CreateAsync(1, cancellation))[0];
    }
}
