using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Assessment.Grids.Readings;
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

    /// <summary>Joined to its marks, in the order of the criteria.</summary>
    public IReadOnlyList<GridPhoto> Photos { get; init; } = [];
}

/// <param name="Attempts">What was judged, attempt by attempt, the first first.</param>
internal sealed record GridsOf(OpenAct Act, string Person, IReadOnlyList<IReadOnlyList<ShownGrid>> Attempts)
{
    public Rubric? Rubric => (Act.Leaf as IGraded)?.Rubric;

    /// <summary>What the candidate handed in.</summary>
    public IReadOnlyList<Work> Works { get; init; } = [];
}

/// <summary>
/// All grids of one requirement side by side, those of before an appeal and those of after, with what they rest on: none is ever put away.
/// Whoever opens it has read them.
/// </summary>
internal sealed class ReadGrids(ActDesk desk, IOrganisations organisations, NoteReading readings, JudgedPhotos photos, WorkShelf shelf)
{
    public async Task<Outcome<GridsOf>> HandleAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var found = await desk.ForOwnerAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<GridsOf>.Refused(found.Problems);
        }

        var act = found.Value;
        var reader = new GridReader(act.By.Key, desk.MemberId);
        await readings.HandleAsync(act.Open, reader, NoteReading.OthersIn(act.Open, reader, l => l == leaf), cancellation);
        var person = (await organisations.MembersAsync([act.Open.Row.MemberId], cancellation))[act.Open.Row.MemberId];
        return new GridsOf(act, Reviews.SignedInAuthor.NameOf(person), await AttemptsAsync(act, leaf, cancellation))
        {
            Works = await shelf.ReadAsync(act.Open, null, cancellation),
        };
    }

    private async Task<IReadOnlyList<IReadOnlyList<ShownGrid>>> AttemptsAsync(OpenAct act, string leaf, CancellationToken cancellation)
    {
        var deciding = act.Node.Facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var isDecided = act.Node.State != NodeState.NotYet;
        var judged = act
            .Open.File.Written.Where(w => w.Fact.Leaf == leaf && w.Fact is { Result: FactResult.Judgement, Author: not null })
            .ToList();
        var joined = await photos.ReadAsync(judged.Select(w => w.Row.Digest), cancellation);
        return
        [
            .. judged
                .Select(w => new ShownGrid(w, act.Open.File.Acts.IsReplaced(w.Fact.Id), isDecided && deciding.Contains(w.Fact.Id))
                {
                    Photos = [.. joined[JudgedPhotos.KeyOf(w.Row.Digest)]],
                })
                .OrderBy(g => g.Fact.Time.Start)
                .GroupBy(g => g.Fact.Attempt)
                .OrderBy(g => g.Key)
                .Select(g => (IReadOnlyList<ShownGrid>)[.. g]),
        ];
    }
}
