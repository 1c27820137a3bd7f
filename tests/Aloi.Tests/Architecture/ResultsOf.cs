using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Enrolling;
using Aloi.Modules.Assessment.Imports;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>A candidacy and an import of an organisation, for the sweep to look for from outside.</summary>
internal static class ResultsOf
{
    public static Task<(string Candidacy, string Import)> MakeAsync(
        TestAloi aloi,
        OrganisationInfo organisation,
        AchievementVersionInfo version,
        long member
    ) =>
        aloi.AsOperatorAsync(
            organisation.Id,
            async s =>
            {
                var cancellation = TestContext.Current.CancellationToken;
                var campaign = (
                    await s.GetRequiredService<CampaignDoor>().OpenVersionAsync(version.VersionId, CampaignAct.Enrol, cancellation)
                ).Value!;
                var request = new MembersToEnrol(campaign, FactTime.Instant(TestAloi.Start), [member]);
                await s.GetRequiredService<EnrolMembers>().HandleAsync(request, cancellation);
                var table = PastedTable.Read("a@exemple.fr\tN\tP\ttheorie\t01/03/2026\t90\t");
                var import = await s.GetRequiredService<BringResults>().HandleAsync(campaign, table, cancellation);
                import.Problems.Select(p => p.Code).ShouldBeEmpty();
                var candidacy = await s.GetRequiredService<IssuerContext>()
                    .Set<Candidacy>()
                    .Select(c => c.PublicId)
                    .SingleAsync(cancellation);
                return (candidacy.ToString(), import.Value!.PublicId.ToString());
            }
        );
}
