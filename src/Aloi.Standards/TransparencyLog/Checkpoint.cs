using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.TransparencyLog;

/// <summary>The state of a log at one moment (C2SP tlog-checkpoint): which log, how many entries, which root.</summary>
/// <param name="Origin">The log's own name, the same for ever.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of the tree over them (RFC 9162 section 2.1.1).</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Lines after the first three, which this library carries and does not read.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text that is signed.</summary>
    /// <exception cref="InvalidOperationException">The origin or an extension is empty or holds a control character; the size is negative.</exception>
    public string ToText()
    {
        if (Size < 0 || !IsLine(Origin) || Extensions.Any(line => !IsLine(line)))
        {
            throw new InvalidOperationException("A checkpoint has a size of at least zero and lines that are not empty.");
        }

        var text = new StringBuilder();
        text.Append(Origin).Append('\n');
        text.Append(Size.ToString(CultureInfo.InvariantCulture)).Append('\n');
        text.Append(Convert.ToBase64String(Root.ToArray())).Append('\n');
        foreach (var line in Extensions)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The checkpoint as a note signed by the log, whose key bears the name of the origin.</summary>
    public SignedNote Sign(Ed25519PrivateKey key) => SignedNote.Sign(ToText(), Origin, key);

    /// <summary>Reads the text of a checkpoint, signature aside; false on anything that is not exactly one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0 || lines[..^1].Any(line => !IsLine(line)))
        {
            return false;
        }

        if (!TryReadSize(lines[1], out var size) || !TryReadRoot(lines[2], out var root))
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, root) { Extensions = lines[3..^1] };
        return true;
    }

    /// <summary>
    /// Reads a signed checkpoint of the log that this key names. Null when the note or its text is malformed, is of another
    /// origin, or is not signed by this key.
    /// </summary>
    public static Checkpoint? Open(ReadOnlySpan<byte> note, NoteKey log) =>
        SignedNote.TryParse(note, out var signed)
        && TryParse(signed.Text, out var checkpoint)
        && string.Equals(checkpoint.Origin, log.Name, StringComparison.Ordinal)
        && signed.IsSignedBy(log)
            ? checkpoint
            : null;

    private static bool IsLine(string line) => line.Length > 0 && !line.Any(char.IsControl);

    // One writing for each number: no sign, no leading zero.
    private static bool TryReadSize(string line, out long size) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out size) && (line[0] != '0' || line.Length == 1);

    private static bool TryReadRoot(string line, out TreeHash root)
    {
        root = default;
        return line.Length == 44
            && Convert.TryFromBase64String(line, root, out var length)
            && length == TreeHash.Length
            && string.Equals(Convert.ToBase64String(root), line, StringComparison.Ordinal);
    }
}
