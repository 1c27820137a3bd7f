using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>Asks people what they think of one candidate: each gets a link of their own, by mail unless it is shown to them as a code.</summary>
internal sealed class ReviewRequests(ILinks links, IOrganisations organisations, CurrentUser user, TimeProvider time)
{
    /// <summary>For a requirement without a deadline, or whose deadline has passed and which still waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    public Task<IReadOnlyList<IssuedLink>> SendAsync(
        OpenCandidacy open,
        NodeVerdict node,
        IReadOnlyList<LinkPerson> people,
        CancellationToken cancellation
    ) => SendAsync(open, node, people, byMail: true, cancellation);

    public async Task<IReadOnlyList<IssuedLink>> SendAsync(
        OpenCandidacy open,
        NodeVerdict node,
        IReadOnlyList<LinkPerson> people,
        bool byMail,
        CancellationToken cancellation
    )
    {
        if (people.Count == 0)
        {
            return [];
        }

        var (candidate, asker) = await NamesAsync(open, cancellation);
        var leaf = (Leaf)node.Node;
        var endsAt = EndOf(node, time.GetUtcNow());
        var requests = people.Select(person => new LinkRequest(LinkPurpose.Review, open.Row.Id, leaf.Id, MatterId: null, person, endsAt)
        {
            Letter = byMail ? Letter(person, candidate, asker, open.Achievement, leaf.Name) : null,
        });
        return await links.SendAsync([.. requests], cancellation);
    }

    /// <summary>The deadline of the requirement; where an answer counts after it too, a time of its own.</summary>
    private static DateTimeOffset EndOf(NodeVerdict node, DateTimeOffset now) =>
        node.Until?.End is { } until && until > now ? until : now + Patience;

    /// <summary>The candidate, and whoever asks: a member, or the organisation when the rule itself does.</summary>
    private async Task<(string Candidate, string Asker)> NamesAsync(OpenCandidacy open, CancellationToken cancellation)
    {
        var asker = user is { Kind: ActorKind.Member, Id: { } id } ? id : (long?)null;
        long[] wanted = asker is { } own ? [open.Row.MemberId, own] : [open.Row.MemberId];
        var people = await organisations.MembersAsync(wanted, cancellation);
        return (
            SignedInAuthor.NameOf(people[open.Row.MemberId]),
            asker is { } member && people.TryGetValue(member, out var known)
                ? SignedInAuthor.NameOf(known)
                : (await organisations.CurrentAsync(cancellation)).Name
        );
    }

    private static LinkLetter Letter(LinkPerson person, string candidate, string asker, string achievement, string leaf)
    {
        return new LinkLetter(
            Say("links.review.subject", OneLine.Of(candidate)),
            [
                Say("links.mail.hello", OneLine.Of(person.Name)),
                Say("links.review.ask", OneLine.Of(asker), OneLine.Of(candidate), OneLine.Of(achievement), OneLine.Of(leaf)),
                Say("links.review.time"),
            ]
        );

        string Say(string key, params object?[] arguments) => TextCatalog.Get(person.Language, key, arguments);
    }
}
