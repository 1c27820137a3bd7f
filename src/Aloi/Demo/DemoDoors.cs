using Aloi.CommandLine.Issue;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Vault.Contracts;

namespace Aloi.Demo;

/// <summary>One way in for each kind of person: those who run the demo, a colleague, and somebody who holds proofs.</summary>
internal static class DemoDoors
{
    public static async Task<IReadOnlyList<(string Kind, string Link)>> OpenAsync(
        IssuingScope work,
        IReadOnlyList<DemoPerson> people,
        IReadOnlyDictionary<string, long> members,
        CancellationToken cancellation
    )
    {
        var doors = new List<(string, string)>();
        foreach (var (right, number) in DemoPeople.Team)
        {
            var link = await work.Get<ISignInLinks>().CreateAsync(members[number], cancellation);
            doors.Add((right.ToString().ToLowerInvariant(), link));
        }

        var holder = Holder(people);
        doors.Add(("colleague", await work.Get<ISignInLinks>().CreateAsync(members[holder.StaffNumber], cancellation)));
        doors.Add(("holder", (await work.Get<IVaultLinks>().MakeAsync([new VaultLinkRequest(holder.Email!)], cancellation))[0]));
        doors.Add(("mails", "/demo/mails"));
        return doors;
    }

    /// <summary>Whoever earned most, so that there is something to look at.</summary>
    private static DemoPerson Holder(IReadOnlyList<DemoPerson> people)
    {
        var earned = StoryFiles.Journeys().Where(j => j.State == DemoState.Earned).CountBy(j => j.StaffNumber).ToDictionary();
        return people.Where(p => p is { Email: not null, Language: "fr" }).MaxBy(p => earned.GetValueOrDefault(p.StaffNumber))!;
    }
}
