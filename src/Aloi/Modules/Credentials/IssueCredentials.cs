using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Badges;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Endorsements;
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
        var issued = new List<SignedProof>();
        foreach (var batch in await desk.PrepareAsync(@event.CandidacyIds, cancellation))
        {
            using (batch)
            {
                issued.AddRange(Sign(batch));
            }
        }

        database.AddRange(issued.Select(i => i.Credential));
        database.AddRange(issued.SelectMany(i => i.Endorsements));
        await database.SaveChangesAsync(cancellation);
        outbox.Publish(issued.Select(i => i.Credential.Id), ids => new CredentialsIssued(ids));
    }

    private SignedProof[] Sign(IssuingBatch batch)
    {
        var now = time.GetUtcNow();
        var signer = new EddsaRdfc2022Signer(
            new ProofOptions(now, batch.Key.Identity.VerificationMethod),
            batch.Key.Key,
            ContextLibrary.Published
        );
        var credentials = new SignedProof[batch.Orders.Count];
        Parallel.For(0, credentials.Length, i => credentials[i] = Sign(batch, batch.Orders[i], signer, now));
        return credentials;
    }

    private static SignedProof Sign(IssuingBatch batch, IssuingOrder order, EddsaRdfc2022Signer signer, DateTimeOffset now)
    {
        // Each endorsement is signed first and stands in the proof as it is: the proof's own signature then covers it too.
        var endorsements = order.Endorsements.Select(e => EndorsementPart.Of(batch.Template, e, order.Award.Uri));
        var badge = BadgeBuilder.Build(batch.Template, order.Badge, batch.Ids) with
        {
            Endorsements = [.. endorsements.Select(e => JsonElement.Parse(signer.Sign(OpenBadgeWriter.Write(e))))],
        };
        var document = signer.Sign(OpenBadgeWriter.Write(badge));
        var digest = SHA256.HashData(document);
        order.Award.ValidUntil = badge.ValidUntil;
        var credential = new Credential
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
        return new SignedProof(credential, [.. order.Endorsements.Select(e => Row(order.Award, e))]);
    }

    private static IssuedEndorsement Row(Award award, EndorsementOrder endorsement) =>
        new()
        {
            Award = award,
            FactId = endorsement.Given.FactId,
            Uri = endorsement.Uri,
            StatusListId = endorsement.Place?.ListId,
            StatusIndex = endorsement.Place?.Index,
        };

    private sealed record SignedProof(Credential Credential, IReadOnlyList<IssuedEndorsement> Endorsements);
}
