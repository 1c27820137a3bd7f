using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>A private file of an organisation, for the sweep.</summary>
internal static class FileRows
{
    public static async Task<string> AddAsync(IServiceProvider services, string candidacy)
    {
        var database = services.GetRequiredService<IssuerContext>();
        var cancellation = TestContext.Current.CancellationToken;
        var id = PublicId.Parse(candidacy, null);
        var row = await database.Set<Candidacy>().SingleAsync(c => c.PublicId == id, cancellation);
        var file = new EvidenceFile
        {
            PublicId = new Ids().NewPublicId(),
            CandidacyId = row.Id,
            Leaf = "theorie",
            SubjectKeyId = 1,
            Use = FileUse.Work,
            Kind = ArtefactKind.Image,
            MediaType = "image/png",
            Length = 1,
            Digest = new byte[32],
            SealedName = [],
            UploadedBy = "member:1",
            UploadedAt = TestAloi.Start,
        };
        database.Add(file);
        await database.SaveChangesAsync(cancellation);
        return file.PublicId.ToString();
    }
}
