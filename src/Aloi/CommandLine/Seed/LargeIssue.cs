using System.Security.Cryptography;
using Aloi.CommandLine.Issue;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Badges;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Delivery;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Modules.TransparencyLog;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;

namespace Aloi.CommandLine.Seed;

/// <summary>Signs and writes awards by the ten thousand. They are real proofs, in the log, of people who have no candidacy: an imported past.</summary>
internal sealed class LargeIssue(IServiceProvider services, OrganisationInfo organisation, SeedProgress progress)
{
    private const int PeopleAtOnce = 1_000;
    private static readonly Ids Ids = new();

    public async Task MakeAsync(
        IReadOnlyList<AchievementVersionInfo> versions,
        IReadOnlyList<long> members,
        int awards,
        CancellationToken cancellation
    )
    {
        var done = 0;
        for (var round = 0; done < awards && round < versions.Count; round++)
        {
            foreach (var people in members.Take(awards - done).Chunk(PeopleAtOnce))
            {
                await IssueAsync(versions[round], people, cancellation);
                done += people.Length;
            }

            progress.Tell("seed.awards", done, awards);
        }
    }

    private async Task IssueAsync(AchievementVersionInfo version, long[] people, CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(services, organisation);
        var members = await work.Get<IOrganisations>().MembersAsync(people, cancellation);
        var sealers = await work.Get<SubjectKeys>().OpenAsync(members.Values.Select(m => m.SubjectKeyId), cancellation);
        var entity = (await work.Get<IOrganisations>().FindEntityAsync(version.EntityId, cancellation))!;
        using var key = await work.Get<IssuerKeys>().OpenAsync(entity, cancellation);
        var address = await work.Get<Installation>().AddressAsync(cancellation);
        var awards = people.Select(p => NewAward(version, members[p], address)).ToList();
        var now = work.Get<TimeProvider>().GetUtcNow();
        var credentials = Sign(version, BadgeTemplate.Make(entity, version, key.Identity, address), key, awards, members, sealers, now);
        await WriteAsync(work, awards, credentials, cancellation);
    }

    private static Award NewAward(AchievementVersionInfo version, MemberInfo member, string? address)
    {
        var id = Ids.NewPublicId();
        return new Award
        {
            PublicId = id,
            EntityId = version.EntityId,
            AchievementIdentifier = version.Identifier,
            MemberId = member.Id,
            SubjectKeyId = member.SubjectKeyId,
            Uri = address is null ? $"urn:uuid:{Ids.NewUuid()}" : $"{address}/c/{id}",
        };
    }

    private static Func<long, long, Credential>[] Sign(
        AchievementVersionInfo version,
        BadgeTemplate template,
        OpenKey key,
        List<Award> awards,
        IReadOnlyDictionary<long, MemberInfo> members,
        IReadOnlyDictionary<long, Sealer> sealers,
        DateTimeOffset now
    )
    {
        var signer = new EddsaRdfc2022Signer(new ProofOptions(now, key.Identity.VerificationMethod), key.Key, ContextLibrary.Published);
        var credentials = new Func<long, long, Credential>[awards.Count];
        Parallel.For(
            0,
            credentials.Length,
            i =>
            {
                var award = awards[i];
                var earned = Earned(version, award.MemberId, now);
                var badge = BadgeBuilder.Build(template, new BadgeOrder(award.Uri, earned, members[award.MemberId], null), Ids);
                var document = signer.Sign(OpenBadgeWriter.Write(badge));
                var digest = SHA256.HashData(document);
                award.ValidUntil = badge.ValidUntil;
                var kept = CredentialSeal.Seal(document, digest, sealers[award.SubjectKeyId]);
                credentials[i] = (id, awardId) => Row(id, awardId, version, earned, key.Id, badge.ValidUntil, digest, kept, now);
            }
        );
        return credentials;
    }

    private static Credential Row(
        long id,
        long awardId,
        AchievementVersionInfo version,
        SatisfiedCandidacy earned,
        long key,
        DateTimeOffset? validUntil,
        byte[] digest,
        byte[] document,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            AwardId = awardId,
            Version = 1,
            CandidacyId = 0,
            AchievementVersionId = version.VersionId,
            SigningKeyId = key,
            Level = earned.Verdict.Level!.Value,
            IssuedAt = now,
            ValidUntil = validUntil,
            Digest = digest,
            SealedDocument = document,
        };

    /// <summary>The facts of somebody who passed the test and was seen by an expert, and the verdict they give.</summary>
    private static SatisfiedCandidacy Earned(AchievementVersionInfo version, long member, DateTimeOffset now)
    {
        var test = LargeOrganisation.Score(member, now);
        var seen = new Fact
        {
            Id = "terrain",
            Leaf = "terrain",
            Time = test.Time,
            Result = new FactResult.Judgement(JudgementOutcome.Achieved),
            Author = new FactAuthor("expert@mille-metiers.example", "Expert du site"),
        };
        var verdict = ProtocolEvaluator.Evaluate(version.Content.Protocol, [test, seen], new Moment(test.Time, now, TimeZoneInfo.Utc));
        return new SatisfiedCandidacy(0, member, version.VersionId, test.Time.Start, verdict, [test, seen]);
    }

    private async Task WriteAsync(
        IssuingScope work,
        IReadOnlyList<Award> awards,
        Func<long, long, Credential>[] credentials,
        CancellationToken cancellation
    )
    {
        var database = work.Get<IssuerContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var saved = await RowsBulk.InsertAsync<Award>(database, organisation.Id, first => Numbered(awards, first), cancellation);
        var signed = await RowsBulk.InsertAsync<Credential>(
            database,
            organisation.Id,
            first => [.. credentials.Select((make, i) => make(first + i, saved[i].Id))],
            cancellation
        );
        await RowsBulk.InsertAsync<CredentialDelivery>(database, organisation.Id, first => Deliveries(signed, saved, first), cancellation);
        await work.Get<AppendEntries>().AppendAsync(signed.Select(c => c.Digest), cancellation);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static List<Award> Numbered(IReadOnlyList<Award> awards, long first) =>
        [
            .. awards.Select(
                (a, i) =>
                    new Award
                    {
                        Id = first + i,
                        PublicId = a.PublicId,
                        EntityId = a.EntityId,
                        AchievementIdentifier = a.AchievementIdentifier,
                        MemberId = a.MemberId,
                        SubjectKeyId = a.SubjectKeyId,
                        Uri = a.Uri,
                        ValidUntil = a.ValidUntil,
                    }
            ),
        ];

    private static List<CredentialDelivery> Deliveries(IReadOnlyList<Credential> signed, IReadOnlyList<Award> awards, long first) =>
        [
            .. signed.Select(
                (c, i) =>
                    new CredentialDelivery
                    {
                        Id = first + i,
                        CredentialId = c.Id,
                        MemberId = awards[i].MemberId,
                        SubjectKeyId = awards[i].SubjectKeyId,
                        Outcome = DeliveryOutcome.Stored,
                        At = c.IssuedAt,
                    }
            ),
        ];
}
