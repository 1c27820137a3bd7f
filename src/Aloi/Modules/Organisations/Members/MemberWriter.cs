using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Makes members and completes the ones already known. What a row leaves empty is kept.</summary>
internal sealed class MemberWriter(MemberSeals seals, MemberBook book, SubjectKeys keys, Acting acting, Ids ids)
{
    /// <summary>New members with keys of their own, in the order of the rows; not yet saved.</summary>
    public async Task<IReadOnlyList<Member>> MakeAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation)
    {
        var keyIds = await keys.CreateAsync(rows.Count, cancellation);
        var sealers = await keys.OpenAsync(keyIds, cancellation);
        return [.. rows.Select((row, i) => Make(entityId, row, keyIds[i], sealers[keyIds[i]]))];
    }

    private Member Make(long entityId, MemberRow row, long subjectKeyId, Sealer sealer)
    {
        var publicId = ids.NewPublicId();
        var member = new Member
        {
            PublicId = publicId,
            SubjectKeyId = subjectKeyId,
            EntityId = entityId,
            Job = Given(row.Job),
            Language = row.Language,
            SealedContent = MemberSeals.Seal(Merge(null, row), sealer, publicId),
            CreatedAt = acting.Now,
        };
        SetDigests(member, row);
        return member;
    }

    /// <summary>Brings known members up to date with their rows. Answers those that really changed, with what names them now.</summary>
    public async Task<IReadOnlyList<(long MemberId, MemberContent Content)>> CompleteAsync(IReadOnlyList<MemberRow> rows, Member?[] members, CancellationToken cancellation)
    {
        var known = members.OfType<Member>().ToList();
        var contents = await book.OpenAsync(known, cancellation);
        var sealers = await keys.OpenAsync(known.Select(m => m.SubjectKeyId), cancellation);
        var changed = new List<(long, MemberContent)>();
        for (var i = 0; i < members.Length; i++)
        {
            if (
                members[i] is { } member
                && Complete(member, rows[i], contents[member.Id], sealers[member.SubjectKeyId]) is { } content
            )
            {
                changed.Add((member.Id, content));
            }
        }

        return changed;
    }

    /// <summary>Null when the row says nothing new.</summary>
    private MemberContent? Complete(Member member, MemberRow row, MemberContent before, Sealer sealer)
    {
        var after = Merge(before, row);
        var job = Given(row.Job) ?? member.Job;
        var language = row.Language ?? member.Language;
        if (after == before && job == member.Job && language == member.Language)
        {
            return null;
        }

        (member.Job, member.Language) = (job, language);
        member.Version++;
        SetDigests(member, row);
        member.SealedContent = after == before ? member.SealedContent : MemberSeals.Seal(after, sealer, member.PublicId);
        return after;
    }

    /// <summary>A name is replaced as a whole: half of a new one and half of an old one would be nobody's.</summary>
    public static MemberContent Merge(MemberContent? before, MemberRow row)
    {
        var named = Given(row.GivenName) is not null || Given(row.FamilyName) is not null || before is null;
        return new MemberContent(
            Given(row.Email) is { } email ? EmailAddress.Fold(email) : before?.Email,
            Given(row.StaffNumber) ?? before?.StaffNumber,
            named ? row.GivenName.Trim() : before!.GivenName,
            named ? row.FamilyName.Trim() : before!.FamilyName
        );
    }

    private void SetDigests(Member member, MemberRow row)
    {
        member.EmailDigest = Given(row.Email) is { } email ? seals.EmailDigest(acting.OrganisationId, email) : member.EmailDigest;
        member.StaffNumberDigest = Given(row.StaffNumber) is { } number
            ? seals.StaffNumberDigest(acting.OrganisationId, number)
            : member.StaffNumberDigest;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
