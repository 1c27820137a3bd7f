using System.Runtime.InteropServices;

namespace Aloi.Standards.Crypto;

/// <summary>An OpenSSL key. Private key bytes are wiped by OpenSSL when the last reference goes.</summary>
internal sealed class EvpKeyHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibCrypto.Free(this);
        return true;
    }
}

/// <summary>An OpenSSL context, already bound to a key for signing or for verifying. One thread at a time may use it.</summary>
internal sealed class EvpContextHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibCrypto.Free(this);
        return true;
    }
}
