namespace Aloi.Modules.Vault.Reception;

/// <summary>The vault's own look at a credential before it keeps it: it believes signatures, not senders.</summary>
internal interface ICredentialCheck
{
    Task<CredentialVerdict> CheckAsync(ReadOnlyMemory<byte> credential, CancellationToken cancellation);
}

/// <param name="Refusal">Why it is not kept, in one sentence for the sender; null when the signature is good.</param>
/// <param name="TryAgain">It could not be checked for now: that is not a refusal of the credential.</param>
internal sealed record CredentialVerdict(string? Refusal, bool TryAgain = false)
{
    public static CredentialVerdict Good { get; } = new(Refusal: null);
}
