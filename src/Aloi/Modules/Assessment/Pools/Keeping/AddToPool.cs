using System.Globalization;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Asking;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>Somebody for a pool, as a form brings it.</summary>
/// <param name="Name">Needed for people from outside only; a member's record says it.</param>
/// <param name="AtOnce">How many candidates at once; empty for no limit.</param>
public sealed record PoolEntry(
    string Address,
    string Name,
    string Capacity,
    string AtOnce,
    bool IsExternal,
    bool IsTrainer,
    Language Language
)
{
    public static PoolEntry Empty { get; } = new("", "", "", "", IsExternal: false, IsTrainer: false, Language.French);

    /// <summary>Null for no limit; zero or less when it is no number one could mean.</summary>
    public int? Limit =>
        AtOnce.Length == 0 ? null
        : int.TryParse(AtOnce, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= 1_000 ? limit
        : 0;

    /// <summary>All that is wrong with it by itself, each at its field.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (Address.Length > 0 && !EmailAddress.IsPlausible(EmailAddress.Fold(Address)))
        {
            problems.Add(AssessmentProblems.NotAnAddress.With().At(new Location(Field: "address")));
        }

        foreach (var (field, value) in new[] { ("name", Name), ("capacity", Capacity) }.Where(f => f.Item2.Length > AskForm.LongestName))
        {
            problems.Add(AssessmentProblems.TooLongHere.With(AskForm.LongestName).At(new Location(Field: field)));
        }

        if (Limit <= 0)
        {
            problems.Add(AssessmentProblems.AtOnceIsANumber.With().At(new Location(Field: "atOnce")));
        }

        return problems;
    }
}

/// <summary>Adds a member by their address, or somebody from outside. Candidates who were stuck for want of people are looked at again.</summary>
internal sealed class AddToPool(IssuerContext database, IssuerWork work, PoolEntries entries, StuckCandidates stuck, AuditTrail audit)
{
    public Task<Outcome<string>> HandleAsync(Pool pool, PoolEntry entry, CancellationToken cancellation) =>
        work.TryAsync<string>(
            async () =>
            {
                if (entry.Check() is { Count: > 0 } problems)
                {
                    return Outcome<string>.Refused(problems);
                }

                var made = await entries.MakeAsync(pool, entry, cancellation);
                if (!made.Succeeded)
                {
                    return Outcome<string>.Refused(made.Problems);
                }

                var digest = made.Value.Row.PersonDigest;
                var isThere = await database
                    .Set<PoolMember>()
                    .AnyAsync(m => m.PoolId == pool.Id && m.PersonDigest == digest && m.RemovedAt == null, cancellation);
                if (isThere)
                {
                    return AssessmentProblems.AlreadyInPool.With(made.Value.Name).At(new Location(Field: "address"));
                }

                database.Add(made.Value.Row);
                audit.Record("pool.person-added", $"entity:{pool.EntityId}");
                await stuck.LookAgainAsync(cancellation);
                return made.Value.Name;
            },
            cancellation
        );
}

/// <summary>Makes the row of somebody who joins a pool.</summary>
internal sealed class PoolEntries(
    IMemberLookup lookup,
    IOrganisations organisations,
    Outsiders outsiders,
    SubjectKeys keys,
    PoolRowTools tools
)
{
    public async Task<Outcome<(PoolMember Row, string Name)>> MakeAsync(Pool pool, PoolEntry entry, CancellationToken cancellation)
    {
        var folded = EmailAddress.Fold(entry.Address);
        var found = await lookup.FindByEmailAsync([folded], cancellation);
        if (
            found.TryGetValue(folded, out var id)
            && (await organisations.MembersAsync([id], cancellation))[id] is { IsErased: false } member
        )
        {
            var person = PoolPeople.PersonOf(member, entry.IsExternal);
            return (Row(pool, entry, person.Key, person.SubjectKeyId, tools.NewId(), id, sealedContent: null), person.Name);
        }

        return entry.Name.Length == 0
            ? AssessmentProblems.NameSomebody.With().At(new Location(Field: "name"))
            : await OutsiderAsync(pool, entry, cancellation);
    }

    private async Task<Outcome<(PoolMember Row, string Name)>> OutsiderAsync(Pool pool, PoolEntry entry, CancellationToken cancellation)
    {
        var id = tools.NewId();
        var email = entry.Address.Length > 0 ? EmailAddress.Fold(entry.Address) : null;
        var key = PoolPeople.KeyOf(email, id);
        var subject = await outsiders.KeyIdAsync(key, cancellation);
        var content = new OutsiderContent(OneLine.Of(entry.Name), email, entry.Capacity.Length > 0 ? OneLine.Of(entry.Capacity) : null);
        var sealer = (await keys.OpenAsync([subject], cancellation))[subject];
        var row = Row(pool, entry with { IsExternal = true }, key, subject, id, member: null, PoolPeople.Seal(content, sealer, id));
        return (row, content.Name);
    }

    private PoolMember Row(Pool pool, PoolEntry entry, string key, long subject, PublicId id, long? member, byte[]? sealedContent) =>
        new()
        {
            PublicId = id,
            PoolId = pool.Id,
            MemberId = member,
            SubjectKeyId = subject,
            PersonDigest = tools.DigestOf(key),
            SealedContent = sealedContent,
            IsExternal = entry.IsExternal,
            IsTrainer = entry.IsTrainer,
            Language = entry.Language,
            AtOnce = entry.Limit,
            AddedAt = tools.Now,
        };
}

/// <summary>A new id, the time, and the digest by which somebody is found again.</summary>
internal sealed class PoolRowTools(PoolStamp stamp, LinkSeals seals)
{
    public PublicId NewId() => stamp.NewId();

    public DateTimeOffset Now => stamp.Now;

    public byte[] DigestOf(string key) => seals.PersonDigest(key);
}
