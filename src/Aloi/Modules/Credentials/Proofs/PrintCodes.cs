using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>Opens the codes of chosen proofs to be printed, and writes down who did.</summary>
internal sealed class PrintCodes(ListCodes codes, ProofPlaces places, IssuerWork work, AuditTrail audit)
{
    public Task<Outcome<PrintedCards>> HandleAsync(IReadOnlyCollection<PublicId> awards, CancellationToken cancellation) =>
        work.TryAsync(() => PrintAsync(awards, cancellation), cancellation);

    private async Task<Outcome<PrintedCards>> PrintAsync(IReadOnlyCollection<PublicId> awards, CancellationToken cancellation)
    {
        var scope = await places.ReadAsync(cancellation);
        if (scope.Administered.Count == 0)
        {
            return CommonProblems.NotAllowed.With();
        }

        var cards = await codes.OpenAsync(awards, scope, cancellation);
        if (cards.Count == 0)
        {
            return CredentialsProblems.NothingChosen.With();
        }

        foreach (var card in cards)
        {
            audit.Record(ProofActs.Printed, ProofActs.Subject(card.CredentialId));
        }

        return new PrintedCards(cards);
    }
}

internal sealed record PrintedCards(IReadOnlyList<ClaimCard> Cards);
