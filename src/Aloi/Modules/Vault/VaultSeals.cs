using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Modules.Vault.Items;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Vault;

/// <summary>The vault's own keys and digests: every purpose differs from the issuer's, so neither side can read or match the other's rows.</summary>
public sealed class VaultSeals(MasterKey master)
{
    private const int KeySize = 32;
    private const string KeyBinding = "vault key";
    private readonly Sealer _keys = master.For("vault keys");
    private readonly Sealer _waiting = master.For("vault waiting items");
    private readonly Sealer _lookup = master.For("vault lookup");
    private readonly Sealer _passing = master.For("vault addresses and mails");

    public byte[] AddressDigest(string address) => _lookup.Digest("address " + EmailAddress.Fold(address));

    public byte[] CodeDigest(string code) => _lookup.Digest("code " + FoldCode(code));

    public byte[] ProofDigest(string credentialId) => _lookup.Digest("proof " + credentialId);

    public byte[] RecoveryDigest(string code) => _lookup.Digest("recovery " + FoldCode(code));

    public byte[] SourceDigest(string source) => _lookup.Digest("source " + source);

    /// <summary>A vault's new key, sealed for its row.</summary>
    public byte[] NewVaultKey() => _keys.Seal(RandomNumberGenerator.GetBytes(KeySize), KeyBinding);

    public Sealer Open(byte[] sealedVaultKey) => new(_keys.Open(sealedVaultKey, KeyBinding));

    /// <summary>Seals an item under a key of its own, and that key for whoever holds <paramref name="holder"/>; null while it waits.</summary>
    public (byte[] Content, byte[] Key) SealItem(ItemContent content, PublicId item, Sealer? holder)
    {
        var key = RandomNumberGenerator.GetBytes(KeySize);
        var body = new Sealer(key).Seal(JsonSerializer.SerializeToUtf8Bytes(content), $"item {item}");
        return (body, (holder ?? _waiting).Seal(key, $"item key {item}"));
    }

    public ItemContent OpenItem(StoredItem item, Sealer? holder)
    {
        var key = new Sealer(ItemKey(item, holder));
        return JsonSerializer.Deserialize<ItemContent>(key.Open(item.SealedContent, $"item {item.PublicId}"))!;
    }

    /// <summary>The key of a waiting item, sealed anew for its owner.</summary>
    public byte[] HandOver(StoredItem item, Sealer owner) => owner.Seal(ItemKey(item, holder: null), $"item key {item.PublicId}");

    /// <summary>For what only passes through: addresses to be proven, mails to be sent.</summary>
    public byte[] SealPassing<T>(T content, string binding) => _passing.Seal(JsonSerializer.SerializeToUtf8Bytes(content), binding);

    public T OpenPassing<T>(byte[] sealedContent, string binding) => JsonSerializer.Deserialize<T>(_passing.Open(sealedContent, binding))!;

    private byte[] ItemKey(StoredItem item, Sealer? holder) => (holder ?? _waiting).Open(item.SealedKey, $"item key {item.PublicId}");

    /// <summary>A code is copied by hand: case, spaces, hyphens and the usual look-alikes do not matter.</summary>
    private static string FoldCode(string code) =>
        string.Concat(
            code.Where(char.IsLetterOrDigit)
                .Select(c =>
                    char.ToLowerInvariant(c) switch
                    {
                        'o' => '0',
                        'i' or 'l' => '1',
                        var other => other,
                    }
                )
        );
}
