using Aloi.Platform;

namespace Aloi.Modules.Credentials.Contracts;

/// <summary>What a holder decides about a proof at its issuer, without being anybody there.</summary>
public interface IHolderChoices
{
    /// <summary>Whether the proof's public page hides it. Whoever calls has made sure that the holder says so. False when there is no such proof.</summary>
    Task<bool> KeepAsync(PublicId award, bool isPrivate, CancellationToken cancellation);
}
