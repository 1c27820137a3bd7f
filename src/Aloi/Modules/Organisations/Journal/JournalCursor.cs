using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>The place where a page ends, sealed: the rows' own keys are never shown.</summary>
internal sealed class JournalCursor(MasterKey master)
{
    private const string Binding = "journal page";
    private readonly Sealer _sealer = master.For("journal pages");

    public string Write(long id)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, id);
        return Base64Url.EncodeToString(_sealer.Seal(bytes, Binding));
    }

    /// <summary>Null for anything this did not write.</summary>
    public long? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) || text.Length > 200
                ? null
                : BinaryPrimitives.ReadInt64BigEndian(_sealer.Open(Base64Url.DecodeFromChars(text), Binding));
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
