using Aloi.CommandLine.Issue;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;

namespace Aloi.Demo;

/// <summary>
/// The first start of an installation that was not asked to stay empty loads invented people and carries their facts along the whole road,
/// then prints one sign-in link for each kind of person. Later starts change nothing.
/// </summary>
internal sealed class DemoStep(AloiSettings settings, IServiceProvider services, DemoLinks links) : IStartupStep
{
    public int Order => 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (settings.Empty || !await IsNewAsync(cancellation))
        {
            return;
        }

        var folder = Path.Combine(settings.DataFolder, "demo");
        await DemoFiles.UnpackAsync(folder, cancellation);
        foreach (var name in DemoFiles.Achievements)
        {
            await IssueAsync(folder, name, cancellation);
        }

        var organisation = await MarkAsync(cancellation);
        await using var work = IssuingScope.Open(services, organisation);
        var team = await new DemoTeam(work.Get<IOrganisationSetup>()).AddAsync(organisation, cancellation);
        await links.PrintAsync(work.Get<ISignInLinks>(), team, cancellation);
    }

    private async Task<bool> IsNewAsync(CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(services, organisation: null);
        return (await work.Get<IOrganisationSetup>().AllAsync(cancellation)).Count == 0;
    }

    private async Task IssueAsync(string folder, string name, CancellationToken cancellation)
    {
        var request = new IssuingRequest(
            Path.Combine(folder, $"{name}.yaml"),
            Path.Combine(folder, $"{name}.csv"),
            Path.Combine(folder, name),
            SkipBadRows: false,
            Language.French
        );
        if (await new FileIssuing(services).RunAsync(request, TextWriter.Null, Console.Error, cancellation) != 0)
        {
            throw new InvalidOperationException($"The demo's own file {name} was refused.");
        }
    }

    private async Task<OrganisationInfo> MarkAsync(CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(services, organisation: null);
        await work.Get<Installation>().MarkAsDemoAsync(cancellation);
        return (await work.Get<IOrganisationSetup>().AllAsync(cancellation))[0];
    }
}
