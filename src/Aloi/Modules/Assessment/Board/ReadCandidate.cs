using Aloi.Modules.Assessment.Board.Changes;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board;

/// <summary>One recorded fact as a page shows it.</summary>
/// <param name="RecordedBy">The member who wrote it down; null when it was the program, or somebody who is gone.</param>
public sealed record FactLine(
    Fact Fact,
    string? Comment,
    FactMeans Means,
    string? RecordedBy,
    DateTimeOffset RecordedAt,
    bool IsCarried,
    bool IsWithdrawn
)
{
    /// <summary>The how-manieth fact of its candidacy.</summary>
    public required int Number { get; init; }

    /// <summary>As its row bears it: photos of a judgement are found by it.</summary>
    public byte[] Digest { get; init; } = [];
}

/// <param name="Member">Without a name when the person's data were erased.</param>
/// <param name="Verdict">Null then.</param>
/// <param name="Award">The public id of the proof; null when there is none.</param>
public sealed record CandidateSheet(
    Candidacy Candidacy,
    Campaign Campaign,
    MemberInfo? Member,
    Verdict? Verdict,
    IReadOnlyList<FactLine> Facts,
    PublicId? Award,
    bool MayRecord
)
{
    /// <summary>Why it was closed; null unless it was, with a reason.</summary>
    public string? Closing { get; init; }
}

/// <summary>One candidate: every requirement with its state, every fact with who, when and how.</summary>
internal sealed class ReadCandidate(
    IssuerContext database,
    CampaignDoor door,
    ReadVerdicts verdicts,
    CandidateFacts facts,
    IProofsHeld proofs
)
{
    public async Task<Outcome<CandidateSheet>> ReadAsync(PublicId id, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleOrDefaultAsync(c => c.PublicId == id, cancellation);
        if (row is null)
        {
            return CommonProblems.NotFound.With();
        }

        var campaign = await door.OpenVersionAsync(row.AchievementVersionId, CampaignAct.Look, cancellation);
        return campaign.Succeeded
            ? await SheetAsync(row, campaign.Value, cancellation)
            : Outcome<CandidateSheet>.Refused(campaign.Problems);
    }

    private async Task<Outcome<CandidateSheet>> SheetAsync(Candidacy row, Campaign campaign, CancellationToken cancellation)
    {
        var member = await facts.MemberAsync(row.MemberId, cancellation);
        var explained = await verdicts.ExplainAsync([row], cancellation);
        var lines = await facts.ReadAsync(row, member, cancellation);
        var holders = await proofs.HoldersAsync(campaign.Entity.Id, campaign.Version.Identifier, [row.MemberId], cancellation);
        return new CandidateSheet(
            row,
            campaign,
            member,
            explained.GetValueOrDefault(row.Id)?.Verdict,
            lines,
            holders.TryGetValue(row.MemberId, out var award) ? award : null,
            await door.MayAsync(campaign.Entity.Id, CampaignAct.Record, cancellation)
        )
        {
            Closing = await facts.ClosingAsync(row, member, cancellation),
        };
    }
}

/// <summary>The facts of one candidacy with their provenance in people's names.</summary>
internal sealed class CandidateFacts(IssuerContext database, IOrganisations organisations, SubjectKeys keys)
{
    private const string MemberTrace = "member:";

    public async Task<MemberInfo?> MemberAsync(long id, CancellationToken cancellation) =>
        (await organisations.MembersAsync([id], cancellation)).GetValueOrDefault(id);

    /// <summary>The words with which the candidacy was closed; null without any, or when they were erased with the person.</summary>
    public async Task<string?> ClosingAsync(Candidacy candidacy, MemberInfo? member, CancellationToken cancellation)
    {
        var key = member?.SubjectKeyId ?? 0;
        return (await keys.OpenAsync([key], cancellation)).TryGetValue(key, out var sealer)
            ? CloseCandidacies.ReasonOf(candidacy, sealer)
            : null;
    }

    public async Task<IReadOnlyList<FactLine>> ReadAsync(Candidacy candidacy, MemberInfo? member, CancellationToken cancellation)
    {
        var key = member?.SubjectKeyId ?? 0;
        if (!(await keys.OpenAsync([key], cancellation)).TryGetValue(key, out var sealer))
        {
            return [];
        }

        var id = candidacy.Id;
        var rows = await database
            .Set<FactRow>()
            .AsNoTracking()
            .Where(f => f.CandidacyId == id)
            .OrderByDescending(f => f.Number)
            .ToListAsync(cancellation);
        var withdrawn = await database
            .Set<FactWithdrawal>()
            .Where(w => w.CandidacyId == id)
            .Select(w => w.FactId)
            .ToHashSetAsync(cancellation);
        var people = await organisations.MembersAsync([.. rows.Select(r => MemberIn(r.RecordedBy)).OfType<long>()], cancellation);
        return [.. rows.Select(r => Line(r, sealer, people, withdrawn.Contains(r.Id)))];
    }

    private static FactLine Line(FactRow row, Sealer sealer, IReadOnlyDictionary<long, MemberInfo> people, bool isWithdrawn) =>
        new(
            FactContent.Open(row, sealer),
            FactContent.CommentOf(row, sealer),
            row.Means,
            MemberIn(row.RecordedBy) is { } by ? people.GetValueOrDefault(by)?.FullName : null,
            row.RecordedAt,
            row.CarriedFromId is not null,
            isWithdrawn
        )
        {
            Number = row.Number,
            Digest = row.Digest,
        };

    private static long? MemberIn(string trace) =>
        trace.StartsWith(MemberTrace, StringComparison.Ordinal)
        && long.TryParse(trace.AsSpan(MemberTrace.Length), System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
