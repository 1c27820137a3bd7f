using System.Net.Http.Headers;
using Aloi.Modules.Vault.Contracts;

namespace Aloi.Modules.Vault.Reception;

/// <summary>The vault is on another host. A refusal or an outage throws, and the event that brought the delivery comes again later.</summary>
internal sealed class VaultOverHttp(HttpClient client, VaultSettings settings) : IVaultDoor
{
    /// <summary>Large batches go in several messages, each well under what a web server takes.</summary>
    private const int BytesInOneMessage = 8 << 20;

    public async Task<IReadOnlyList<VaultReceipt>> HandInAsync(VaultDelivery delivery, CancellationToken cancellation)
    {
        var receipts = new List<VaultReceipt>(delivery.Items.Count);
        var start = 0;
        while (start < delivery.Items.Count)
        {
            var count = CountThatFits(delivery.Items, start);
            var part = delivery with { Items = [.. delivery.Items.Skip(start).Take(count)] };
            receipts.AddRange(await SendAsync(part, cancellation));
            start += count;
        }

        return receipts;
    }

    private static int CountThatFits(IReadOnlyList<VaultItem> items, int start)
    {
        var (count, bytes) = (0, 0L);
        while (
            start + count < items.Count
            && count < DeliveryRules.MaximumItems
            && (count == 0 || bytes + items[start + count].Credential.Length <= BytesInOneMessage)
        )
        {
            bytes += items[start + count++].Credential.Length;
        }

        return count;
    }

    private async Task<List<VaultReceipt>> SendAsync(VaultDelivery part, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Url!, DeliveryRoutes.Path))
        {
            Content = JsonContent.Create(part),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Token);
        using var response = await client.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        var receipts = await response.Content.ReadFromJsonAsync<List<VaultReceipt>>(cancellation);
        return receipts?.Count == part.Items.Count
            ? receipts
            : throw new HttpRequestException("The vault did not answer with one receipt for each item.");
    }
}
