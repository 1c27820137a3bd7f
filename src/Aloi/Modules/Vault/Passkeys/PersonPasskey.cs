using Aloi.Platform.Passkeys;

namespace Aloi.Modules.Vault.Passkeys;

/// <summary>A passkey by which its owner opens their vault, with no mailbox and no organisation in between.</summary>
public sealed class PersonPasskey : PasskeyRow
{
    public long PersonId { get; init; }
}
