using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Juries.Pages.Owner;

/// <summary>On a member's first page: the juries they sit in.</summary>
internal sealed class JuryCards(ReadJuries juries) : IWorkCards
{
    public async Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Language language, CancellationToken cancellation)
    {
        var number = await juries.CountMineAsync(cancellation);
        return number == 0
            ? []
            :
            [
                new WorkCard(
                    TextCatalog.Get(language, "juries.card"),
                    Plurals.Get(language, "juries.card-text", number),
                    "/juries",
                    "gavel",
                    number,
                    Order: 15
                ),
            ];
    }
}
