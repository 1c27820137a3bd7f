using System.Security.Cryptography;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Badges;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;

namespace Aloi.Modules.Credentials;

/// <summary>
/// Gives those whose protocol became satisfied their credential: one award for each person and achievement, whatever is told twice and on how
/// many nodes. The whole batch is built, signed in parallel and written at once.
/// </summary>
internal sealed class IssueCredentials(IssuerContext database, IssuingDesk desk, OutboxWriter outbox, TimeProvider time)
    : IHandle<ProtocolsSatisfied>
{
    public async Task HandleAsync(ProtocolsSatisfied @event, CancellationToken cancellation)
    {
        var issued = new List<Credential>();
        foreach (var batch in await desk.PrepareAsync(@event.CandidacyIds, cancellation))
        {
            using (batch)
            {
                issued.AddRange(Sign(batch));
            }
        }

        database.AddRange(issued);
        await database.SaveChangesAsync(cancellation);
        outbox.Publish(issued.Select(c => c.Id), ids => new CredentialsIssued(ids));
    }

    private Credential[] Sign(IssuingBatch batch)
    {
        var now = time.GetUtcNow();
        var signer = new EddsaRdfc2022Signer(
            new ProofOptions(now, batch.Key.Identity.VerificationMethod),
            batch.Key.Key,
            ContextLibrary.Published
        );
        var credentials = new Credential[batch.Orders.Count];
        Parallel.For(0, credentials.Length, i => credentials[i] = Sign(batch, batch.Orders[i], signer, now));
        return credentials;
    }

    private static Credential Sign(IssuingBatch batch, IssuingOrder order, EddsaRdfc2022Signer signer, DateTimeOffset now)
    {
        var badge = BadgeBuilder.Build(batch.Template, order.Badge, batch.Ids);
        var document = signer.Sign(OpenBadgeWriter.Write(badge));
        var digest = SHA256.HashData(document);
        order.Award.ValidUntil = badge.ValidUntil;
        return new Credential
        {
            Award = order.Award,
            Version = 1,
            CandidacyId = order.Badge.Candidacy.CandidacyId,
            AchievementVersionId = order.Badge.Candidacy.AchievementVersionId,
            SigningKeyId = batch.Key.Id,
            Level = order.Badge.Candidacy.Verdict.Level!.Value,
            IssuedAt = now,
            ValidUntil = badge.ValidUntil,
            Digest = digest,
            SealedDocument = CredentialSeal.Seal(document, digest, order.Sealer),
            StatusListId = order.Place?.ListId,
            StatusIndex = order.Place?.Index,
        };
    }
}
