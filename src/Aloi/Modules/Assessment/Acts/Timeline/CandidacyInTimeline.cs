using System.Text;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <summary>Enrolled, and decided.</summary>
internal sealed class CandidacyInTimeline(IssuerContext database) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleAsync(c => c.Id == subject.CandidacyId, cancellation);
        var entries = new List<TimelineEntry>();
        if (row.IsEnrolled)
        {
            entries.Add(
                new TimelineEntry(
                    row.EnrolledFrom,
                    TimelineKind.Asking,
                    Say(row.SetFrom is null ? "acts.what.begun" : "acts.what.enrolled")
                )
                {
                    IsDay = row.Enrolment.IsWholeDay,
                }
            );
        }

        if (row.DecidedAt is { } decided)
        {
            entries.Add(new TimelineEntry(decided, TimelineKind.Outcome, Say("acts.what.satisfied")));
        }

        return entries;

        string Say(string key) => TextCatalog.Get(subject.Language, key);
    }
}

/// <summary>Colleagues who were asked, and whether they answered; never what.</summary>
internal sealed class PeersInTimeline(IssuerContext database, IOrganisations organisations) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var id = subject.CandidacyId;
        var rows = await database.Set<PeerInvitation>().AsNoTracking().Where(i => i.CandidacyId == id).ToListAsync(cancellation);
        var people = await organisations.MembersAsync(
            [.. rows.SelectMany(r => new[] { r.PeerId, r.InvitedById }).OfType<long>().Distinct()],
            cancellation
        );
        return [.. rows.SelectMany(Tell)];

        IEnumerable<TimelineEntry> Tell(PeerInvitation row)
        {
            yield return new TimelineEntry(row.InvitedAt, TimelineKind.Asking, Say("acts.what.peer-asked", row.PeerId))
            {
                Who = Name(row.InvitedById),
            };
            if (row.AnsweredAt is { } answered)
            {
                yield return new TimelineEntry(answered, TimelineKind.Asking, Say("acts.what.peer-answered", row.PeerId));
            }
        }

        string Say(string key, long? member) =>
            TextCatalog.Get(subject.Language, key, Name(member) ?? TextCatalog.Get(subject.Language, "acts.what.outsider"));

        string? Name(long? member) =>
            member is { } id && people.TryGetValue(id, out var found) ? OneLine.Of(SignedInAuthor.NameOf(found)) : null;
    }
}

/// <summary>What the candidate wrote to those who run the campaign, and that somebody answered.</summary>
internal sealed class MessagesInTimeline(IssuerContext database, IOrganisations organisations, SubjectKeys keys) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var id = subject.CandidacyId;
        var rows = await database.Set<HumanRequest>().AsNoTracking().Where(r => r.CandidacyId == id).ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return [];
        }

        var members = rows.Select(r => r.AnsweredBy).OfType<long>().Append(subject.MemberId).Distinct().ToList();
        var people = await organisations.MembersAsync(members, cancellation);
        var key = people[subject.MemberId].SubjectKeyId;
        return (await keys.OpenAsync([key], cancellation)).TryGetValue(key, out var sealer)
            ? [.. rows.SelectMany(r => Tell(r, sealer, people, subject.Language))]
            : [];
    }

    private static IEnumerable<TimelineEntry> Tell(
        HumanRequest row,
        Sealer sealer,
        IReadOnlyDictionary<long, MemberInfo> people,
        Language language
    )
    {
        yield return new TimelineEntry(row.At, TimelineKind.Message, TextCatalog.Get(language, "acts.what.message"))
        {
            Words = Encoding.UTF8.GetString(sealer.Open(row.SealedWords, row.Binding)),
        };
        if (row.AnsweredAt is { } answered)
        {
            yield return new TimelineEntry(answered, TimelineKind.Message, TextCatalog.Get(language, "acts.what.message-answered"))
            {
                Who = row.AnsweredBy is { } by && people.TryGetValue(by, out var person) ? OneLine.Of(SignedInAuthor.NameOf(person)) : null,
            };
        }
    }
}

/// <summary>Acts in the journal about the candidacy that have words for it: another part of the program need only add the words.</summary>
internal sealed class JournalInTimeline(IssuerContext database, IOrganisations organisations) : ITimelineSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        if (subject.Reader != TimelineReader.Owner)
        {
            return [];
        }

        var about = $"candidacy:{subject.CandidacyId}";
        var rows = await database
            .Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => e.Subject == about)
            .OrderByDescending(e => e.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var told = rows.Where(r => TextCatalog.Contains(subject.Language, Key(r))).ToList();
        var people = await organisations.MembersAsync(
            [.. told.Select(r => Correcting.OwnHand.MemberIn(r.Actor)).OfType<long>().Distinct()],
            cancellation
        );
        return
        [
            .. told.Select(r => new TimelineEntry(r.At, TimelineKind.Asking, TextCatalog.Get(subject.Language, Key(r)))
            {
                Who =
                    Correcting.OwnHand.MemberIn(r.Actor) is { } id && people.TryGetValue(id, out var person)
                        ? OneLine.Of(SignedInAuthor.NameOf(person))
                        : null,
            }),
        ];
    }

    private static string Key(AuditEntry entry) => $"acts.journal.{entry.Action}";
}
