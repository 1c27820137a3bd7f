using System.Collections.Concurrent;

namespace Aloi.Modules.Credentials.Public;

/// <summary>
/// Dossiers put together in the last minute, by the credential and its state, so that a withdrawal shows at once. Whether somebody may see one
/// is asked before, every time.
/// </summary>
internal sealed class DossierCache(TimeProvider time)
{
    private const int Most = 2_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Key, (ProofDossier Dossier, DateTimeOffset Until)> _kept = new();

    public ProofDossier? Find(Credential credential) =>
        _kept.TryGetValue(Key.Of(credential), out var kept) && kept.Until > time.GetUtcNow() ? kept.Dossier : null;

    public ProofDossier Keep(Credential credential, ProofDossier dossier)
    {
        if (_kept.Count >= Most)
        {
            // Rare, and simpler than an order of use: those who come next are put together again.
            _kept.Clear();
        }

        _kept[Key.Of(credential)] = (dossier, time.GetUtcNow() + Life);
        return dossier;
    }

    /// <summary>Something in it changed that the credential's own state does not tell. On other nodes its minute runs out.</summary>
    public void Forget(long awardId)
    {
        foreach (var key in _kept.Keys.Where(k => k.AwardId == awardId))
        {
            _kept.TryRemove(key, out _);
        }
    }

    private readonly record struct Key(long Id, long AwardId, CredentialStatus Status, long Since)
    {
        public static Key Of(Credential credential) => new(credential.Id, credential.AwardId, credential.Status, credential.StatusSince?.UtcTicks ?? 0);
    }
}
