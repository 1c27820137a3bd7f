using System.Linq.Expressions;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>Whose proofs wait for a code on paper, and the cards that bring it to them.</summary>
internal sealed class ListCodes(
    IssuerContext database,
    IProofDeliveries deliveries,
    IOrganisations organisations,
    ProofNames names,
    ProofActs acts
)
{
    public const int OnOnePage = 48;
    private const int ReadAtOnce = 500;
    private const int MostReads = 20;

    public async Task<CodeRows> ReadAsync(PublicId? after, ProofScope scope, CancellationToken cancellation)
    {
        var found = await FindAsync(after, scope, cancellation);
        var shown = found.Take(OnOnePage).ToList();
        var printed = await acts.PrintedAsync([.. shown.Select(c => c.Id)], cancellation);
        var cards = await WordsAsync(shown, cancellation);
        return new CodeRows(
            [.. shown.Zip(cards, (c, card) => new CodeRow(c.Award.PublicId, card.Name, card.Achievement, c.IssuedAt, Find(printed, c.Id)))],
            found.Count > OnOnePage ? shown[^1].Award.PublicId : null
        );
    }

    /// <summary>The cards of the chosen proofs, with their codes opened; whatever is not theirs to print is left out.</summary>
    public async Task<IReadOnlyList<ClaimCard>> OpenAsync(
        IReadOnlyCollection<PublicId> awards,
        ProofScope scope,
        CancellationToken cancellation
    )
    {
        var chosen = await WaitingAsync(c => awards.Contains(c.Award.PublicId), cancellation);
        chosen.RemoveAll(c => !scope.Administered.Contains(c.Award.EntityId));
        var codes = await deliveries.OpenCodesAsync([.. chosen.Select(c => c.Id)], cancellation);
        var words = await WordsAsync(chosen, cancellation);
        return
        [
            .. chosen
                .Zip(words, (c, card) => card with { CredentialId = c.Id, Code = codes.GetValueOrDefault(c.Id) })
                .Where(card => card.Code is not null)
                .Take(OnOnePage),
        ];
    }

    private static DateTimeOffset? Find(IReadOnlyDictionary<long, DateTimeOffset> printed, long id) =>
        printed.TryGetValue(id, out var at) ? at : null;

    /// <summary>Deliveries do not know whose proofs they carry: read in turn until a page of visible ones is full.</summary>
    private async Task<List<WaitingCode>> FindAsync(PublicId? after, ProofScope scope, CancellationToken cancellation)
    {
        var before = after is { } id ? await CurrentIdAsync(id, cancellation) : long.MaxValue;
        var found = new List<WaitingCode>();
        for (var i = 0; i < MostReads && found.Count <= OnOnePage; i++)
        {
            var page = await deliveries.ByCodeAsync(before, ReadAtOnce, cancellation);
            if (page.Count == 0)
            {
                break;
            }

            var rows = await WaitingAsync(c => page.Contains(c.Id), cancellation);
            found.AddRange(rows.Where(c => scope.Administered.Contains(c.Award.EntityId)));
            before = page[^1];
        }

        return found;
    }

    /// <summary>Without the documents, which nobody reads here.</summary>
    private Task<List<WaitingCode>> WaitingAsync(Expression<Func<Credential, bool>> which, CancellationToken cancellation) =>
        database
            .Set<Credential>()
            .AsNoTracking()
            .Where(which)
            .Where(c => c.Status == CredentialStatus.Active)
            .OrderByDescending(c => c.Id)
            .Take(ReadAtOnce)
            .Select(c => new WaitingCode(c.Id, c.Award, c.AchievementVersionId, c.IssuedAt))
            .ToListAsync(cancellation);

    private async Task<long> CurrentIdAsync(PublicId award, CancellationToken cancellation) =>
        await database
            .Set<Credential>()
            .Where(c => c.Award.PublicId == award && c.Status != CredentialStatus.Replaced)
            .Select(c => (long?)c.Id)
            .SingleOrDefaultAsync(cancellation)
        ?? long.MaxValue;

    private async Task<List<ClaimCard>> WordsAsync(List<WaitingCode> credentials, CancellationToken cancellation)
    {
        var members = await organisations.MembersAsync([.. credentials.Select(c => c.Award.MemberId)], cancellation);
        var titles = await names.OfAsync([.. credentials.Select(c => c.VersionId).Distinct()], cancellation);
        return credentials.ConvertAll(c =>
        {
            var member = members[c.Award.MemberId];
            return new ClaimCard(
                c.Award.PublicId,
                member.FullName,
                titles.GetValueOrDefault(c.VersionId, ""),
                member.Language ?? Language.French
            );
        });
    }

    private sealed record WaitingCode(long Id, Award Award, long VersionId, DateTimeOffset IssuedAt);
}

/// <param name="PrintedAt">When a card was last made of it; null when never.</param>
public sealed record CodeRow(PublicId Id, string Name, string Achievement, DateTimeOffset IssuedAt, DateTimeOffset? PrintedAt);

public sealed record CodeRows(IReadOnlyList<CodeRow> Rows, PublicId? Next);

/// <summary>What is printed for one person, in their language.</summary>
public sealed record ClaimCard(PublicId Award, string Name, string Achievement, Language Language)
{
    public long CredentialId { get; init; }

    public PrintedCode? Code { get; init; }
}
