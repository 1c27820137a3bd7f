using Aloi.Modules.Vault.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Reception;

/// <summary>What a delivery must be before anything in it is looked at.</summary>
internal static class DeliveryRules
{
    public const int MaximumItems = 1_000;
    public const int LargestCredential = 1 << 20;
    private const int LongestText = 500;

    public static Problem? Check(VaultDelivery delivery) =>
        delivery.Items.Count > MaximumItems ? VaultProblems.TooManyItems.With(MaximumItems, delivery.Items.Count) : null;

    public static Problem? Check(VaultItem item)
    {
        if (item.Credential.Length is 0 or > LargestCredential || item.Reference.Length > LongestText)
        {
            return VaultProblems.TooLarge.With(LargestCredential / 1024);
        }

        var byAddress = item.RecipientEmail is { } email && EmailAddress.IsPlausible(EmailAddress.Fold(email));
        var byCode = item.ClaimCode is { Length: >= 12 and <= 40 };
        return byAddress == byCode ? VaultProblems.NoRecipient.With() : null;
    }
}
