using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Attendances;
using Aloi.Modules.Assessment.Enrolling;
using Aloi.Modules.Assessment.Imports;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
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

    /// <summary>An attendance sheet of the organisation.</summary>
    public static Task<PublicId> SheetAsync(TestAloi aloi, OrganisationInfo organisation, AchievementVersionInfo version) =>
        aloi.AsOperatorAsync(
            organisation.Id,
            async s =>
            {
                var sheet = new AttendanceSheet
                {
                    PublicId = s.GetRequiredService<Ids>().NewPublicId(),
                    AchievementId = version.AchievementId,
                    AchievementVersionId = version.VersionId,
                    EntityId = version.EntityId,
                    Leaf = "presence",
                    Title = "Jour 1",
                    StartsAt = TestAloi.Start,
                    EndsAt = TestAloi.Start.AddHours(3),
                    Amount = 3,
                    HeldById = 1,
                };
                s.GetRequiredService<IssuerContext>().Add(sheet);
                await s.GetRequiredService<IssuerContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
                return sheet.PublicId;
            }
        );
}
