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
            checkedItems.Add(new CheckedItem(item, await RefusalAsync(item, cancellation), SHA256.HashData(item.Credential)));
        }

        var good = checkedItems.Where(i => i.Refusal is null).ToList();
        var kept = await work.RunAsync(() => keeper.KeepAsync(delivery.Sender, good, cancellation), cancellation);
        var host = await address.FindAsync(cancellation);
        return [.. checkedItems.Select(item => Receipt(item, kept, host))];
    }

    private async Task<string?> RefusalAsync(VaultItem item, CancellationToken cancellation) =>
        DeliveryRules.Check(item) is { } problem
            ? problem.Sentence(Language.English)
            : await check.RefusalAsync(item.Credential, cancellation);

    private static VaultReceipt Receipt(CheckedItem item, IReadOnlyDictionary<CheckedItem, string> kept, string? host)
    {
        if (item.Refusal is not null)
        {
            return new VaultReceipt(item.Item.Reference, Accepted: false, item.Refusal, Link: null);
        }

        var path = $"/claim/{item.Item.ClaimCode ?? kept[item]}";
        return new VaultReceipt(item.Item.Reference, Accepted: true, Refusal: null, host is null ? null : host + path) { Path = path };
    }
}

internal sealed record CheckedItem(VaultItem Item, string? Refusal, byte[] Digest);
