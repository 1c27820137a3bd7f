using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>
/// The code on the wall: a sheet's public id and the half minute it was shown in, signed. It changes all the time, so that a picture of it sent
/// to somebody who stayed at home is soon worth nothing.
/// </summary>
internal sealed class SheetCode(MasterKey master, TimeProvider time)
{
    private const int SignatureSize = 16;
    private const int Size = 16 + 8 + SignatureSize;
    private readonly Sealer _key = master.For("attendance codes");

    /// <summary>How long one code is shown.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromSeconds(30);

    /// <summary>How long one code may be answered: time enough to type an address.</summary>
    public static readonly TimeSpan Answered = TimeSpan.FromMinutes(5);

    public string Now(PublicId sheet) => Write(sheet, time.GetUtcNow().UtcTicks / Shown.Ticks);

    /// <summary>The sheet of a genuine code, and whether the code may still be answered; null for anything else.</summary>
    public (PublicId Sheet, bool IsFresh)? Read(string code)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (Base64Url.DecodeFromChars(code, bytes, out _, out var written) != OperationStatus.Done || written != Size)
        {
            return null;
        }

        var sheet = PublicId.FromBytes(bytes[..16]);
        var window = BinaryPrimitives.ReadInt64BigEndian(bytes[16..24]);
        if (!CryptographicOperations.FixedTimeEquals(bytes[24..], Sign(sheet, window)))
        {
            return null;
        }

        var age = (time.GetUtcNow().UtcTicks / Shown.Ticks) - window;
        return (sheet, age >= 0 && age <= Answered / Shown);
    }

    private string Write(PublicId sheet, long window)
    {
        var bytes = new byte[Size];
        sheet.ToBytes().CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(16), window);
        Sign(sheet, window).CopyTo(bytes.AsSpan(24));
        return Base64Url.EncodeToString(bytes);
    }

    private ReadOnlySpan<byte> Sign(PublicId sheet, long window) => _key.Digest($"{sheet} {window}").AsSpan(0, SignatureSize);
}
