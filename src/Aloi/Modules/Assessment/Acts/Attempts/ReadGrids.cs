using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Attempts;

/// <param name="Decides">It is one of those that the present answer rests on.</param>
internal sealed record ShownGrid(WrittenFact Written, bool IsCorrected, bool Decides)
{
    public Fact Fact => Written.Fact;

    public FactResult.Judgement Judgement => (FactResult.Judgement)Fact.Result;
}

/// <param name="Attempts">What was judged, attempt by attempt, the first first.</param>
internal sealed record GridsOf(OpenAct Act, string Person, IReadOnlyList<IReadOnlyList<ShownGrid>> Attempts)
{
    public Rubric? Rubric => (Act.Leaf as IGraded)?.Rubric;
}

/// <summary>All grids of one requirement side by side, those of before an appeal and those of after: none is ever put away.</summary>
internal sealed class ReadGrids(ActDesk desk, IOrganisations organisations)
{
    public async Task<Outcome<GridsOf>> HandleAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var found = await desk.ForOwnerAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<GridsOf>.Refused(found.Problems);
        }

        var act = found.Value;
        var deciding = act.Node.Facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var isDecided = act.Node.State != NodeState.NotYet;
        var grids = act
            .Open.File.Written.Where(w => w.Fact.Leaf == leaf && w.Fact is { Result: FactResult.Judgement, Author: not null })
            .Select(w => new ShownGrid(w, act.Open.File.Acts.IsReplaced(w.Fact.Id), isDecided && deciding.Contains(w.Fact.Id)))
            .OrderBy(g => g.Fact.Time.Start)
            .GroupBy(g => g.Fact.Attempt)
            .OrderBy(g => g.Key)
            .Select(g => (IReadOnlyList<ShownGrid>)[.. g])
            .ToList();
        var person = (await organisations.MembersAsync([act.Open.Row.MemberId], cancellation))[act.Open.Row.MemberId];
        return new GridsOf(act, Reviews.SignedInAuthor.NameOf(person), grids);
    }
}
