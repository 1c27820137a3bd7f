using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Asking;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Board;

/// <summary>
/// Who stands by a result that is typed, and whether they may judge the candidate: a form is no way around the independence that the rule asks.
/// </summary>
internal sealed class ResultAuthors(
    CandidacyDesk desk,
    Independent independent,
    SignedInAuthor signedIn,
    IMemberLookup lookup,
    PoolPeople people
)
{
    /// <summary>Whoever is signed in, as somebody who attests a result.</summary>
    public Task<MemberInfo> SelfAsync(CancellationToken cancellation) => signedIn.MemberAsync(cancellation);

    /// <summary>Why they may not judge this candidate; null when they may, or when the rule asks nothing of whoever brings the result.</summary>
    public async Task<Problem?> BarAsync(CandidateSheet sheet, ResultForm form, FactAuthor? author, CancellationToken cancellation)
    {
        if (
            author is not { IsCandidate: false }
            || await desk.FindAsync(sheet.Candidacy.PublicId, cancellation) is not { } open
            || open.Leaf(form.Leaf)?.Node is not IPanel panel
        )
        {
            return null;
        }

        if (form.Own)
        {
            var me = await signedIn.MemberAsync(cancellation);
            return await independent.BarAsync(panel, open, await signedIn.PersonAsync(cancellation), me.EntityId, cancellation);
        }

        var named = await NamedAsync(author, cancellation);
        return await independent.ReasonAsync(panel, open, named, cancellation) is { } why
            ? AskSomebody.WhyBarred(why).At(new Location(Field: AddResult.FieldOf(form.Leaf, "author")))
            : null;
    }

    /// <summary>A typed address of a member is that member.</summary>
    private async Task<Pools.PoolPerson> NamedAsync(FactAuthor author, CancellationToken cancellation)
    {
        var folded = EmailAddress.Fold(author.Key);
        var found = await lookup.FindByEmailAsync([folded], cancellation);
        return found.TryGetValue(folded, out var id) && await people.MembersAsync([id], cancellation) is [var member]
            ? member
            : new Pools.PoolPerson(
                default,
                new LinkPerson(0, author.Key, author.Name, null, author.IsExternal, MemberId: null, Language.French)
            );
    }
}
