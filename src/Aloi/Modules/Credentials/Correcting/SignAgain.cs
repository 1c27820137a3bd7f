using System.Security.Cryptography;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Platform.Secrets;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;

namespace Aloi.Modules.Credentials.Correcting;

/// <summary>Signs next versions of credentials, each under the id of the one before, and marks those before as replaced.</summary>
public sealed class SignAgain(
    IssuerContext database,
    SubjectKeys subjects,
    SignAgain.Places places,
    StatusListSigner lists,
    SignAgain.Telling telling
)
{
    /// <summary>Whether this very correction was made a moment ago: a form sent twice is one correction.</summary>
    internal async Task<bool> IsDoneAsync(Credential current, NameCorrection request, CancellationToken cancellation) =>
        current.Version == request.Version + 1
        && await OpenAsync(current, cancellation) is { } document
        && !CorrectedDocument.IsWrong(document, FullName(request));

    /// <summary>Answers how many there are now: a document that does not bear the name stays as it is.</summary>
    internal async Task<int> HandleAsync(IReadOnlyList<Credential> credentials, NameCorrection request, CancellationToken cancellation)
    {
        var next = new List<Credential>();
        foreach (var group in credentials.GroupBy(c => c.Award.EntityId))
        {
            next.AddRange(await SignAsync(group.Key, [.. group], FullName(request), cancellation));
        }

        var replaced = credentials.Where(c => c.Status == CredentialStatus.Replaced).ToList();
        await database.SaveChangesAsync(cancellation);
        var changed = replaced.Concat(next.Where(c => c.Status != CredentialStatus.Active));
        await lists.SignAgainAsync(changed.Select(c => c.StatusListId).OfType<long>(), cancellation);
        telling.Tell(next, replaced);
        return next.Count;
    }

    private static string FullName(NameCorrection request) => $"{request.GivenName} {request.FamilyName}".Trim();

    private async Task<List<Credential>> SignAsync(long entity, List<Credential> credentials, string name, CancellationToken cancellation)
    {
        var wrong = new List<(Credential Credential, byte[] Document)>();
        foreach (var credential in credentials)
        {
            if (await OpenAsync(credential, cancellation) is { } document && CorrectedDocument.IsWrong(document, name))
            {
                wrong.Add((credential, document));
            }
        }

        if (wrong.Count == 0)
        {
            return [];
        }

        using var site = await places.OpenAsync(entity, wrong.Count, cancellation);
        var sealers = await subjects.OpenAsync(wrong.Select(w => w.Credential.Award.SubjectKeyId), cancellation);
        var signed = wrong.Select((w, i) => Sign(w.Credential, w.Document, name, site, i, sealers)).ToList();
        database.AddRange(signed);
        return signed;
    }

    private Credential Sign(
        Credential before,
        byte[] document,
        string name,
        Site site,
        int number,
        IReadOnlyDictionary<long, Sealer> sealers
    )
    {
        var place = site.Places.Count > 0 ? site.Places[number] : null;
        var corrected = CorrectedDocument.Make(document, name, site.Key.Identity.Did, place?.Entry, places.Ids);
        var options = new ProofOptions(telling.Now, site.Key.Identity.VerificationMethod);
        var signed = EddsaRdfc2022.Sign(corrected, options, site.Key.Key, ContextLibrary.Published);
        var digest = SHA256.HashData(signed);
        var next = new Credential
        {
            AwardId = before.AwardId,
            Award = before.Award,
            Version = before.Version + 1,
            CandidacyId = before.CandidacyId,
            AchievementVersionId = before.AchievementVersionId,
            SigningKeyId = site.Key.Id,
            Level = before.Level,
            IssuedAt = telling.Now,
            ValidUntil = before.ValidUntil,
            Digest = digest,
            SealedDocument = CredentialSeal.Seal(signed, digest, sealers[before.Award.SubjectKeyId]),
            StatusListId = place?.ListId,
            StatusIndex = place?.Index,
        };
        before.GiveWayTo(next, telling.Now);
        return next;
    }

    /// <summary>The signed bytes; null after the person's content was erased.</summary>
    private async Task<byte[]?> OpenAsync(Credential credential, CancellationToken cancellation)
    {
        var key = credential.Award.SubjectKeyId;
        var sealers = await subjects.OpenAsync([key], cancellation);
        return sealers.TryGetValue(key, out var sealer) ? CredentialSeal.Open(credential, sealer) : null;
    }

    /// <summary>The key an entity signs with today, and a place in its lists for each new version.</summary>
    internal sealed record Site(OpenKey Key, IReadOnlyList<StatusPlace> Places) : IDisposable
    {
        public void Dispose() => Key.Dispose();
    }

    public sealed class Places(IOrganisations organisations, IssuerKeys keys, StatusLists lists, Ids ids)
    {
        internal Ids Ids => ids;

        internal async Task<Site> OpenAsync(long entityId, int count, CancellationToken cancellation)
        {
            var entity =
                await organisations.FindEntityAsync(entityId, cancellation)
                ?? throw new InvalidOperationException($"Entity {entityId} is missing.");
            var key = await keys.OpenAsync(entity, cancellation);
            return new Site(key, await lists.TakeAsync(entity, key, count, cancellation));
        }
    }

    /// <summary>What a correction leaves behind: a trace of each, and the news for the log, the vault and whoever listens.</summary>
    public sealed class Telling(AuditTrail audit, OutboxWriter outbox, TimeProvider time)
    {
        public DateTimeOffset Now => time.GetUtcNow();

        internal void Tell(IReadOnlyList<Credential> next, IReadOnlyList<Credential> replaced)
        {
            foreach (var made in next)
            {
                audit.Record("credential.corrected", $"credential:{made.Id}", new { version = made.Version });
            }

            outbox.Publish(next.Select(c => c.Id), ids => new CredentialsIssued(ids));
            outbox.Publish(replaced.Select(c => c.Id), ids => new CredentialsStatusChanged(ids));
        }
    }
}
