using System.Globalization;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Database;

namespace Aloi.Modules.Delivery;

/// <summary>What is handed in at a vault's door: the credential, who it is for, and how the holder's choice comes back.</summary>
internal sealed class DeliveryItems(Installation installation, ClaimCodes codes, PageSecrets secrets)
{
    /// <summary>From the address of the installation, which holders can check; before there is one, in the organisation's name.</summary>
    public async Task<VaultDelivery> DeliveryAsync(
        IOrganisations organisations,
        IReadOnlyList<VaultItem> items,
        CancellationToken cancellation
    )
    {
        var address = await installation.AddressAsync(cancellation);
        return new VaultDelivery(address ?? (await organisations.CurrentAsync(cancellation)).Name, items)
        {
            ReturnAddress = secrets.ReturnAddress(address),
        };
    }

    public VaultItem Item(CredentialInfo credential, MemberInfo member) =>
        new(
            credential.CredentialId.ToString(CultureInfo.InvariantCulture),
            member.Email,
            member.Email is null ? codes.For(credential.AwardId) : null,
            credential.Document.ToArray()
        )
        {
            Page = credential.AwardPublicId.ToString(),
            PageSecret = secrets.For(credential.AwardPublicId),
        };
}
