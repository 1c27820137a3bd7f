using Aloi.CommandLine.Issue;
using Aloi.Modules.Assessment.Pools.Keeping;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Demo;

/// <summary>The people whom the demo's jury is drawn from: colleagues, and two from outside.</summary>
internal static class DemoPools
{
    private const string Name = "jury de quai";

    public static async Task AddAsync(
        IssuingScope work,
        OrganisationInfo organisation,
        IReadOnlyList<DemoPerson> people,
        CancellationToken cancellation
    )
    {
        var root = await work.Get<IOrganisations>().FindEntityAsync(organisation.RootEntityId, cancellation);
        var id = DemoStep.Done(await work.Get<CreatePool>().HandleAsync(Name, root!.PublicId.ToString(), cancellation));
        var pool = DemoStep.Done(await work.Get<PoolDoor>().OpenAsync(id, cancellation));
        PoolEntry[] entries =
        [
            .. people.Where(p => p.Email is not null).Take(3).Select(p => PoolEntry.Empty with { Address = p.Email!, Capacity = p.Job }),
            Outsider("helene.arnaud@certif-quai.example", "Hélène Arnaud", "certificatrice"),
            Outsider("", "Bastien Rouvier", "formateur indépendant"),
        ];
        foreach (var entry in entries)
        {
            DemoStep.Done(await work.Get<AddToPool>().HandleAsync(pool, entry, cancellation));
        }
    }

    private static PoolEntry Outsider(string address, string name, string capacity) =>
        new(address, name, capacity, "", IsExternal: true, IsTrainer: false, Language.French);
}
