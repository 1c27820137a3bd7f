using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>On the first page of those who keep pools: candidates about whom nobody is left to ask.</summary>
internal sealed class PoolCards(ReadPools pools) : IWorkCards
{
    public async Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Language language, CancellationToken cancellation)
    {
        if (
            !member.Rights.Overlaps(["Designer", "Administrator"])
            || (await pools.HandleAsync(cancellation)).Stuck is not { Count: > 0 } stuck
        )
        {
            return [];
        }

        var text = TextCatalog.Get(language, "pools.card-text");
        return [new WorkCard(TextCatalog.Get(language, "pools.card"), text, "/pools", "users", stuck.Count, Order: 35)];
    }
}
