using Aloi.Modules.Vault.Items;
using Aloi.Platform;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>One proof in its holder's hands, opened: the newest version of it.</summary>
public sealed record HeldProof(PublicId Id, ItemContent Content, ProofWords Words, DateTimeOffset ReceivedAt, bool IsPrivate)
{
    /// <summary>Before the installation has a public address a proof is a trial: its page exists on this machine only.</summary>
    public bool IsTrial => Words.Address is null;

    public bool HasEnded(DateTimeOffset now) => Words.Until < now;

    /// <summary>Where anybody can look at it; null when the delivery named no page.</summary>
    /// <param name="here">The address of this very site, for proofs whose issuer is this process.</param>
    public string? PublicAddress(string here) => Words.Address ?? (Content.Page is { } page ? $"{page.Address ?? here}/c/{page.Id}" : null);
}
