using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Own;

/// <summary>A candidate's own candidacies: what is done, what comes next and why, and whom to turn to.</summary>
internal sealed class ReadOwn(
    IssuerContext database,
    CandidacyDesk desk,
    SignedInAuthor author,
    IRightHolders holders,
    IOrganisations organisations
)
{
    private const int Most = 100;
    private const int ContactsNamed = 2;

    public async Task<IReadOnlyList<OwnCandidacy>> HandleAsync(Language language, CancellationToken cancellation)
    {
        var me = author.MemberId;
        var rows = await database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.MemberId == me)
            .OrderByDescending(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var own = new List<OwnCandidacy>();
        foreach (var open in (await desk.OpenAsync(rows, cancellation)).Reverse())
        {
            own.Add(await DescribeAsync(open, language, cancellation));
        }

        return own;
    }

    private async Task<OwnCandidacy> DescribeAsync(OpenCandidacy open, Language language, CancellationToken cancellation) =>
        new(
            open.Row.PublicId.ToString(),
            open.Achievement,
            open.Row.State,
            ProtocolSentences.Reason(open.Verdict, language),
            [.. open.Verdict.Nodes.Where(n => n.Node is Leaf && n.Reason != Reason.Standby).Select(n => Step(open, n))],
            await ContactsAsync(open.Version.EntityId, cancellation)
        );

    private static OwnStep Step(OpenCandidacy open, NodeVerdict node)
    {
        var leaf = (Leaf)node.Node;
        var standing = open.StandingOf(node);
        return new OwnStep(
            leaf.Id,
            leaf.Name,
            leaf.Kind,
            node.State,
            IsOpen: standing == LeafStanding.Open,
            IsLater: standing == LeafStanding.NotItsTurn,
            node.Until?.End,
            node.State == NodeState.Satisfied ? [] : RemarksOf(open, node)
        );
    }

    /// <summary>What those who did not find it achieved wrote, so that the candidate knows what is missing.</summary>
    private static List<string> RemarksOf(OpenCandidacy open, NodeVerdict node) =>
        [
            .. open
                .File.Recorded.Where(r =>
                    r.Fact.Leaf == ((Leaf)node.Node).Id
                    && r.Fact.Attempt == node.Attempt
                    && r.Fact.Result is FactResult.Judgement { Outcome: JudgementOutcome.NotAchieved }
                )
                .Select(r => r.Comment)
                .OfType<string>(),
        ];

    private async Task<IReadOnlyList<Contact>> ContactsAsync(long entity, CancellationToken cancellation)
    {
        var ids = await holders.FindAsync(Right.Designer, entity, ContactsNamed, cancellation);
        ids = ids.Count > 0 ? ids : await holders.FindAsync(Right.Administrator, entity, ContactsNamed, cancellation);
        var people = await organisations.MembersAsync([.. ids], cancellation);
        return
        [
            .. ids.Distinct().Select(id => people[id]).Where(p => !p.IsErased).Select(p => new Contact(SignedInAuthor.NameOf(p), p.Email)),
        ];
    }
}

/// <param name="Reason">Why, in the verdict's own sentence.</param>
/// <param name="Contacts">Whom to ask for a human look.</param>
public sealed record OwnCandidacy(
    string Id,
    string Achievement,
    CandidacyState State,
    string Reason,
    IReadOnlyList<OwnStep> Steps,
    IReadOnlyList<Contact> Contacts
);

/// <param name="Kind">The word of the protocol language.</param>
/// <param name="IsLater">Something before it is not done yet.</param>
/// <param name="Remarks">What assessors wrote who did not find it achieved.</param>
public sealed record OwnStep(
    string Leaf,
    string Name,
    string Kind,
    NodeState State,
    bool IsOpen,
    bool IsLater,
    DateTimeOffset? Until,
    IReadOnlyList<string> Remarks
);

public sealed record Contact(string Name, string? Email);
