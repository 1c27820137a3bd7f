using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Aloi.Standards.Crypto;

/// <summary>The only file that calls OpenSSL: the few functions of libcrypto 3 that Ed25519 (RFC 8032) needs.</summary>
internal static unsafe partial class LibCrypto
{
    internal const string Soname = "libcrypto.so.3";

    /// <summary>OpenSSL's number for Ed25519 keys (NID_ED25519).</summary>
    private const int Ed25519 = 1087;

    private static readonly Lazy<LibCryptoUnavailableException?> Missing = new(() => Probe(Soname));

    internal static LibCryptoUnavailableException? Probe(string soname) =>
        NativeLibrary.TryLoad(soname, out _) ? null : new LibCryptoUnavailableException(soname);

    internal static EvpKeyHandle PrivateKey(ReadOnlySpan<byte> seed) => Key(seed, isPrivate: true);

    internal static EvpKeyHandle PublicKey(ReadOnlySpan<byte> key) => Key(key, isPrivate: false);

    internal static void ReadPublicKey(EvpKeyHandle key, Span<byte> destination)
    {
        var length = (nuint)destination.Length;
        fixed (byte* to = destination)
        {
            Require(EVP_PKEY_get_raw_public_key(key, to, ref length), nameof(EVP_PKEY_get_raw_public_key));
        }
    }

    internal static void ReadSeed(EvpKeyHandle key, Span<byte> destination)
    {
        var length = (nuint)destination.Length;
        fixed (byte* to = destination)
        {
            Require(EVP_PKEY_get_raw_private_key(key, to, ref length), nameof(EVP_PKEY_get_raw_private_key));
        }
    }

    internal static EvpContextHandle SigningContext(EvpKeyHandle key)
    {
        var context = NewContext();
        Require(EVP_DigestSignInit(context, 0, 0, 0, key), nameof(EVP_DigestSignInit));
        return context;
    }

    internal static EvpContextHandle VerifyingContext(EvpKeyHandle key)
    {
        var context = NewContext();
        Require(EVP_DigestVerifyInit(context, 0, 0, 0, key), nameof(EVP_DigestVerifyInit));
        return context;
    }

    /// <summary>False when OpenSSL refuses, which newer versions do for the second one-shot call on one context.</summary>
    internal static bool TrySign(EvpContextHandle context, ReadOnlySpan<byte> data, Span<byte> signature)
    {
        var length = (nuint)signature.Length;
        fixed (byte* from = data)
        fixed (byte* to = signature)
        {
            return Succeeded(EVP_DigestSign(context, to, ref length, from, (nuint)data.Length)) && length == (nuint)signature.Length;
        }
    }

    internal static bool Verify(EvpContextHandle context, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        fixed (byte* from = data)
        fixed (byte* given = signature)
        {
            return Succeeded(EVP_DigestVerify(context, given, (nuint)signature.Length, from, (nuint)data.Length));
        }
    }

    internal static void Free(EvpKeyHandle handle) => EVP_PKEY_free(handle.DangerousGetHandle());

    internal static void Free(EvpContextHandle handle) => EVP_MD_CTX_free(handle.DangerousGetHandle());

    private static EvpKeyHandle Key(ReadOnlySpan<byte> bytes, bool isPrivate)
    {
        if (Missing.Value is { } missing)
        {
            throw missing;
        }

        fixed (byte* from = bytes)
        {
            var length = (nuint)bytes.Length;
            var key = isPrivate
                ? EVP_PKEY_new_raw_private_key(Ed25519, 0, from, length)
                : EVP_PKEY_new_raw_public_key(Ed25519, 0, from, length);
            Require(key.IsInvalid ? 0 : 1, nameof(EVP_PKEY_new_raw_public_key));
            return key;
        }
    }

    private static EvpContextHandle NewContext()
    {
        var context = EVP_MD_CTX_new();
        Require(context.IsInvalid ? 0 : 1, nameof(EVP_MD_CTX_new));
        return context;
    }

    private static void Require(int answer, string function)
    {
        if (!Succeeded(answer))
        {
            throw new InvalidOperationException($"OpenSSL's {function} did not succeed.");
        }
    }

    // The error queue belongs to the thread and is shared with the base library: what is left there would be read by someone else.
    private static bool Succeeded(int answer)
    {
        if (answer == 1)
        {
            return true;
        }

        ERR_clear_error();
        return false;
    }

    [LibraryImport(Soname)]
    private static partial EvpKeyHandle EVP_PKEY_new_raw_private_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Soname)]
    private static partial EvpKeyHandle EVP_PKEY_new_raw_public_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Soname)]
    private static partial int EVP_PKEY_get_raw_private_key(EvpKeyHandle key, byte* destination, ref nuint length);

    [LibraryImport(Soname)]
    private static partial int EVP_PKEY_get_raw_public_key(EvpKeyHandle key, byte* destination, ref nuint length);

    [LibraryImport(Soname)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Soname)]
    private static partial EvpContextHandle EVP_MD_CTX_new();

    [LibraryImport(Soname)]
    private static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Soname)]
    private static partial int EVP_DigestSignInit(EvpContextHandle context, nint keyContext, nint digest, nint engine, EvpKeyHandle key);

    [LibraryImport(Soname)]
    private static partial int EVP_DigestVerifyInit(EvpContextHandle context, nint keyContext, nint digest, nint engine, EvpKeyHandle key);

    [LibraryImport(Soname)]
    private static partial int EVP_DigestSign(
        EvpContextHandle context,
        byte* signature,
        ref nuint signatureLength,
        byte* data,
        nuint length
    );

    [LibraryImport(Soname)]
    private static partial int EVP_DigestVerify(EvpContextHandle context, byte* signature, nuint signatureLength, byte* data, nuint length);

    [LibraryImport(Soname)]
    private static partial void ERR_clear_error();
}
