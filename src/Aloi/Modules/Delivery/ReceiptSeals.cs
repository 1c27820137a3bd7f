using System.Globalization;
using System.Text.Json;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Delivery;

/// <summary>Seals links and codes under the keys of the people they are for.</summary>
internal sealed class ReceiptSeals(SubjectKeys keys)
{
    private IReadOnlyDictionary<long, Sealer> _open = new Dictionary<long, Sealer>();

    /// <summary>Opens the keys that the next calls will need.</summary>
    public async Task LoadAsync(IEnumerable<long> subjectKeyIds, CancellationToken cancellation) =>
        _open = await keys.OpenAsync(subjectKeyIds, cancellation);

    public byte[] Seal(CredentialDelivery row, DeliveryReceipt receipt) =>
        _open[row.SubjectKeyId].Seal(JsonSerializer.SerializeToUtf8Bytes(receipt), Binding(row));

    /// <summary>Null when the key is gone.</summary>
    public DeliveryReceipt? Open(CredentialDelivery row) =>
        row.SealedReceipt is { } content && _open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<DeliveryReceipt>(sealer.Open(content, Binding(row)))
            : null;

    private static string Binding(CredentialDelivery row) => string.Create(CultureInfo.InvariantCulture, $"delivery of {row.CredentialId}");
}
