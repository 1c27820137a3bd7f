using System.Security.Cryptography;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Vault.Reception;

/// <summary>The vault of this process takes a delivery: checks every credential itself, keeps each once, answers with a receipt for each.</summary>
internal sealed class LocalVaultDoor(ICredentialCheck check, ItemKeeper keeper, VaultWork work, VaultAddress address) : IVaultDoor
{
    public async Task<IReadOnlyList<VaultReceipt>> HandInAsync(VaultDelivery delivery, CancellationToken cancellation)
    {
        if (DeliveryRules.Check(delivery) is { } problem)
        {
            throw new ArgumentException(problem.Sentence(Language.English), nameof(delivery));
        }

        var checkedItems = new List<CheckedItem>(delivery.Items.Count);
        foreach (var item in delivery.Items)
        {
            checkedItems.Add(new CheckedItem(item, await CheckAsync(item, cancellation), SHA256.HashData(item.Credential)));
        }

        var good = checkedItems.Where(i => i.Verdict.Refusal is null).ToList();
        var kept = await work.RunAsync(() => keeper.KeepAsync(delivery, good, cancellation), cancellation);
        var host = await address.FindAsync(cancellation);
        return [.. checkedItems.Select(item => Receipt(item, kept, host))];
    }

    private async Task<CredentialVerdict> CheckAsync(VaultItem item, CancellationToken cancellation) =>
        DeliveryRules.Check(item) is { } problem
            ? new CredentialVerdict(problem.Sentence(Language.English))
            : await check.CheckAsync(item.Credential, cancellation);

    private static VaultReceipt Receipt(CheckedItem item, IReadOnlyDictionary<CheckedItem, string> kept, string? host)
    {
        if (item.Verdict.Refusal is { } refusal)
        {
            return new VaultReceipt(item.Item.Reference, Accepted: false, refusal, Link: null) { TryAgain = item.Verdict.TryAgain };
        }

        var path = $"/claim/{item.Item.ClaimCode ?? kept[item]}";
        return new VaultReceipt(item.Item.Reference, Accepted: true, Refusal: null, host is null ? null : host + path) { Path = path };
    }
}

internal sealed record CheckedItem(VaultItem Item, CredentialVerdict Verdict, byte[] Digest);
