using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>Whose answer steps wait for, as people who can be written to, with whoever runs the campaigns.</summary>
internal sealed class FindRecipients(WhoIsAsked who, IOrganisations organisations, IRightHolders holders)
{
    private const int MostOwners = 5;

    public async Task<Recipients> ReadAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation)
    {
        var asked = await who.ReadAsync(candidacies, cancellation);
        var owners = new Dictionary<long, IReadOnlyList<long>>();
        foreach (var entity in candidacies.Select(c => c.Version.EntityId).Distinct())
        {
            owners[entity] = await OwnersAsync(entity, cancellation);
        }

        long[] ids =
        [
            .. candidacies
                .Select(c => c.Row.MemberId)
                .Concat(owners.Values.SelectMany(o => o))
                .Concat(asked.Assessors.Values.SelectMany(a => a))
                .Where(id => id > 0)
                .Distinct(),
        ];
        return new Recipients(asked, owners, await organisations.MembersAsync(ids, cancellation));
    }

    private async Task<IReadOnlyList<long>> OwnersAsync(long entity, CancellationToken cancellation)
    {
        var found = await holders.FindAsync(Right.Designer, entity, MostOwners, cancellation);
        found = found.Count > 0 ? found : await holders.FindAsync(Right.Administrator, entity, MostOwners, cancellation);
        return [.. found.Distinct()];
    }
}

internal sealed record Recipients(
    AskedBook Asked,
    IReadOnlyDictionary<long, IReadOnlyList<long>> OwnersOf,
    IReadOnlyDictionary<long, MemberInfo> Members
)
{
    public string NameOf(OpenCandidacy candidacy) =>
        Members.TryGetValue(candidacy.Row.MemberId, out var member) ? SignedInAuthor.NameOf(member) : "";

    public IEnumerable<LinkPerson> Owners(OpenCandidacy candidacy) =>
        OwnersOf[candidacy.Version.EntityId].Select(id => Person(id, candidacy)).OfType<LinkPerson>();

    public LinkPerson? Candidate(OpenCandidacy candidacy) => Person(candidacy.Row.MemberId, candidacy);

    /// <summary>Whoever has not answered about the step. A candidate who has not invited anybody is awaited themselves.</summary>
    public IEnumerable<Call> Awaited(OpenCandidacy candidacy, Step step, ReminderCause cause, int number)
    {
        var asked = Asked.Of(candidacy, step);
        var isCandidates = step.Leaf switch
        {
            IPanel => false,
            PeerEndorsement peers => peers.InvitedBy == PeerChoice.Candidate && asked.StillToAnswer < step.Node.Missing,
            _ => true,
        };
        if (isCandidates && Candidate(candidacy) is { } own)
        {
            yield return new Call(candidacy, step, cause, number, CallRole.Candidate, own, $"/me#c-{candidacy.Row.PublicId}");
        }

        foreach (var person in asked.People.Where(p => !p.HasAnswered))
        {
            yield return new Call(candidacy, step, cause, number, CallRole.Asked, person.Person, person.Path ?? "/tasks", person.Remind)
            {
                Matter = person.Matter,
            };
        }

        foreach (var person in asked.People.Count == 0 ? Panel(candidacy, step, asked) : [])
        {
            yield return new Call(candidacy, step, cause, number, CallRole.Asked, person, TaskPath(candidacy, step));
        }
    }

    /// <summary>Members who may assess there and have not: nobody is asked about themselves.</summary>
    private IEnumerable<LinkPerson> Panel(OpenCandidacy candidacy, Step step, AskedAbout asked)
    {
        var said = step.Node.Facts.Select(f => f.Author?.Key).ToHashSet(StringComparer.Ordinal);
        return asked
            .Members.Where(id => id > 0 && id != candidacy.Row.MemberId)
            .Select(id => Person(id, candidacy))
            .OfType<LinkPerson>()
            .Where(p => !said.Contains(p.Key));
    }

    private LinkPerson? Person(long memberId, OpenCandidacy candidacy) =>
        Members.TryGetValue(memberId, out var member) && !member.IsErased
            ? new LinkPerson(
                member.SubjectKeyId,
                SignedInAuthor.KeyOf(member),
                SignedInAuthor.NameOf(member),
                member.Email,
                IsExternal: false,
                member.Id,
                member.Language ?? Languages.FromTag(candidacy.Version.Content.Achievement.Language)
            )
            : null;

    private static string TaskPath(OpenCandidacy candidacy, Step step) =>
        $"/tasks/{candidacy.Row.PublicId}/{Uri.EscapeDataString(step.Leaf.Id)}";
}
