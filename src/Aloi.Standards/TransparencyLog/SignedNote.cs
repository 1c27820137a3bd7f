using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.TransparencyLog;

/// <summary>One signature line of a note: who, with which key, and the signature's own bytes (C2SP signed-note).</summary>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>A text with signatures under it (C2SP signed-note).</summary>
public sealed class SignedNote
{
    /// <summary>The largest note taken, in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The most signatures taken on one note.</summary>
    public const int MaxSignatures = 64;

    private const string SignaturePrefix = "— ";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>The signed text, with the line feed that ends it.</summary>
    public string Text { get; }

    /// <summary>The signatures in their order. Only <see cref="IsSignedBy"/> says whether one is good.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text under a name.</summary>
    /// <exception cref="ArgumentException">The text does not end with a line feed, holds another control character, or the name cannot be one.</exception>
    public static SignedNote Sign(string text, string name, Ed25519PrivateKey key) => new SignedNote(Checked(text), []).CoSign(name, key);

    /// <summary>The note with one more signature, as a witness adds it.</summary>
    public SignedNote CoSign(string name, Ed25519PrivateKey key)
    {
        var noteKey = new NoteKey(name, key.PublicKey);
        var signature = new byte[Ed25519PublicKey.SignatureLength];
        key.Sign(Encoding.UTF8.GetBytes(Text), signature);
        return new SignedNote(Text, [.. Signatures, new NoteSignature(name, noteKey.Id, signature)]);
    }

    /// <summary>Reads a note; false on anything that is not exactly one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (bytes.Length > MaxLength || !TryReadText(bytes, out var all))
        {
            return false;
        }

        // The signatures follow the last blank line, so the text itself may hold blank lines.
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 1 || !TryReadSignatures(all[(blank + 2)..], out var signatures))
        {
            return false;
        }

        note = new SignedNote(all[..(blank + 1)], signatures);
        return true;
    }

    /// <summary>
    /// Whether a signature under this key's name and identifier is good. Signatures of others are left aside; a bad one under this
    /// key makes the answer no, whatever else is there.
    /// </summary>
    public bool IsSignedBy(NoteKey key)
    {
        var good = false;
        foreach (var signature in Signatures)
        {
            if (signature.KeyId == key.Id && string.Equals(signature.Name, key.Name, StringComparison.Ordinal))
            {
                good = key.Key.Verify(Encoding.UTF8.GetBytes(Text), signature.Signature.Span);
                if (!good)
                {
                    return false;
                }
            }
        }

        return good;
    }

    /// <summary>The note as it is served.</summary>
    public override string ToString()
    {
        var result = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var bytes = new byte[4 + signature.Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyId);
            signature.Signature.Span.CopyTo(bytes.AsSpan(4));
            result.Append(SignaturePrefix).Append(signature.Name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return result.ToString();
    }

    private static string Checked(string text) =>
        text.Length > 1 && text.EndsWith('\n') && !HasControl(text)
            ? text
            : throw new ArgumentException("The text of a note ends with a line feed and holds no other control character.", nameof(text));

    private static bool HasControl(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 && text.Any(c => c < ' ' && c != '\n');

    private static bool TryReadText(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = StrictUtf8.GetString(bytes);
            return text.EndsWith('\n') && !HasControl(text);
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static bool TryReadSignatures(string lines, out List<NoteSignature> signatures)
    {
        signatures = [];
        var all = lines.Split('\n');
        for (var i = 0; i < all.Length - 1; i++)
        {
            if (i == MaxSignatures || ReadSignature(all[i]) is not { } signature)
            {
                return false;
            }

            signatures.Add(signature);
        }

        return signatures.Count > 0 && all[^1].Length == 0;
    }

    private static NoteSignature? ReadSignature(string line)
    {
        var parts = line.StartsWith(SignaturePrefix, StringComparison.Ordinal) ? line[SignaturePrefix.Length..].Split(' ') : [];
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]) || parts[1].Length % 4 != 0)
        {
            return null;
        }

        var bytes = new byte[parts[1].Length / 4 * 3];

        // The base library is lax about blank space and the last bits: one note must not have several writings.
        return
            Convert.TryFromBase64String(parts[1], bytes, out var length)
            && length > 4
            && string.Equals(Convert.ToBase64String(bytes.AsSpan(0, length)), parts[1], StringComparison.Ordinal)
            ? new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4, length - 4))
            : null;
    }
}
