using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>A jury session of an organisation, for the sweep to look for from outside.</summary>
internal static class JuryOf
{
    public static Task<PublicId> MakeAsync(TestAloi aloi, OrganisationInfo organisation, AchievementVersionInfo version) =>
        aloi.AsOperatorAsync(
            organisation.Id,
            async s =>
            {
                var cancellation = TestContext.Current.CancellationToken;
                var session = new JurySession
                {
                    PublicId = s.GetRequiredService<Ids>().NewPublicId(),
                    AchievementVersionId = version.VersionId,
                    Leaf = "theorie",
                    SubjectKeyId = (await s.GetRequiredService<SubjectKeys>().CreateAsync(1, cancellation))[0],
                    SealedContent = [],
                    ConvenedById = null,
                    ConvenedAt = TestAloi.Start,
                    TellsCandidates = false,
                    NamesVotes = false,
                };
                var database = s.GetRequiredService<IssuerContext>();
                database.Add(session);
                await database.SaveChangesAsync(cancellation);
                return session.PublicId;
            }
        );
}
