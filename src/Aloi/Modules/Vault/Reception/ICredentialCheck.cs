namespace Aloi.Modules.Vault.Reception;

/// <summary>The vault's own look at a credential before it keeps it: it believes signatures, not senders.</summary>
internal interface ICredentialCheck
{
    /// <summary>Null when the signature is good; otherwise why it is not kept, in one sentence for the sender.</summary>
    Task<string?> RefusalAsync(ReadOnlyMemory<byte> credential, CancellationToken cancellation);
}
