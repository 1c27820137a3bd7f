namespace Aloi.Standards.Crypto;

/// <summary>OpenSSL 3, which does the Ed25519 of RFC 8032 for this library, is not on this machine.</summary>
public sealed class LibCryptoUnavailableException : Exception
{
    /// <summary>Makes the error for the library that was looked for.</summary>
    public LibCryptoUnavailableException(string soname)
        : base($"The system library {soname} (OpenSSL 3) cannot be loaded. Install it (Debian and Ubuntu: libssl3) and start again.") =>
        Soname = soname;

    /// <summary>The name under which the library was looked for.</summary>
    public string Soname { get; }
}
