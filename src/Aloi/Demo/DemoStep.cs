using Aloi.CommandLine.Issue;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Problems;

namespace Aloi.Demo;

/// <summary>
/// The first start of an installation that was not asked to stay empty loads invented people and carries their facts along the whole road,
/// then prints one sign-in link for each kind of person. Later starts change nothing.
/// </summary>
internal sealed class DemoStep(AloiSettings settings, IServiceProvider services, DemoLinks links, TimeProvider time) : IStartupStep
{
    public int Order => 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (settings.Empty || await FoundAsync(cancellation) is not { } organisation)
        {
            return;
        }

        var people = StoryFiles.People();
        var members = await PopulateAsync(organisation, people, cancellation);
        var folder = Path.Combine(settings.DataFolder, "demo");
        await StoryFiles.UnpackAsync(folder, cancellation);
        var facts = new DemoFacts(people, time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoPlaces.Group.TimeZone));
        await new DemoProofs(services, organisation, facts).AddAsync(folder, people, members, cancellation);
        await using var work = IssuingScope.Open(services, organisation);
        await DemoPools.AddAsync(work, organisation, people, cancellation);
        await links.PrintAsync(await DemoDoors.OpenAsync(work, people, members, cancellation));
    }

    /// <summary>The value, or the end: the demo's own files are never refused.</summary>
    public static T Done<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"The demo was refused: {outcome.Problems[0].Code}.");

    /// <summary>The demo's organisation, or null when the installation already has one.</summary>
    private async Task<OrganisationInfo?> FoundAsync(CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(services, organisation: null);
        var setup = work.Get<IOrganisationSetup>();
        if ((await setup.AllAsync(cancellation)).Count > 0)
        {
            return null;
        }

        await work.Get<Installation>().MarkAsDemoAsync(cancellation);
        return Done(await setup.CreateAsync(DemoPlaces.Group, cancellation));
    }

    private async Task<IReadOnlyDictionary<string, long>> PopulateAsync(
        OrganisationInfo organisation,
        IReadOnlyList<DemoPerson> people,
        CancellationToken cancellation
    )
    {
        await using var work = IssuingScope.Open(services, organisation);
        var setup = work.Get<IOrganisationSetup>();
        var places = await DemoPlaces.AddAsync(setup, organisation, cancellation);
        return await new DemoPeople(setup).AddAsync(people, places, cancellation);
    }
}
