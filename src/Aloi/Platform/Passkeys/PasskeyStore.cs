using Microsoft.AspNetCore.Identity;

namespace Aloi.Platform.Passkeys;

/// <summary>Shows our rows to the framework's ceremonies. They only look; whoever runs a ceremony writes.</summary>
internal sealed class PasskeyStore(IPasskeyBook book) : IUserPasskeyStore<PasskeyOwner>
{
    public static NewPasskey New(UserPasskeyInfo key) =>
        new(
            key.CredentialId,
            key.PublicKey,
            key.SignCount,
            key.Transports is { Length: > 0 } transports ? string.Join(' ', transports.Where(t => t.Length <= 20).Take(4)) : null,
            key.IsUserVerified,
            key.IsBackupEligible,
            key.IsBackedUp
        );

    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Handle);

    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public async Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        (await book.OfAsync(userId, cancellationToken)).Count > 0 ? new PasskeyOwner(userId, userId, userId) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken) =>
        [.. (await book.OfAsync(user.Handle, cancellationToken)).Select(Info)];

    /// <summary>Only asked whether a new key is known already; whose it is plays no part.</summary>
    public async Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await book.IsKnownAsync(credentialId, cancellationToken) ? new PasskeyOwner("", "", "") : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(k => k.CredentialId.AsSpan().SequenceEqual(credentialId));

    public Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult<PasskeyOwner?>(null);

    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw LooksOnly();

    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw LooksOnly();

    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw LooksOnly();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw LooksOnly();

    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) =>
        throw LooksOnly();

    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw LooksOnly();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw LooksOnly();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw LooksOnly();

    public void Dispose() { }

    private static UserPasskeyInfo Info(PasskeyRow row) =>
        new(
            row.CredentialId,
            row.PublicKey,
            row.CreatedAt,
            (uint)row.SignCount,
            row.Transports?.Split(' '),
            row.IsUserVerified,
            row.IsBackupEligible,
            row.IsBackedUp,
            attestationObject: [],
            clientDataJson: []
        );

    private static NotSupportedException LooksOnly() => new("The ceremonies only look passkeys up.");
}
