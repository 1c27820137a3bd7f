using System.Buffers;
using System.Text;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

/// <summary>One line of canonical N-Quads (RDFC-1.0 section 5), of which only the blank nodes are of interest.</summary>
internal static class QuadLine
{
    /// <summary>The line with other labels for its blank nodes, never for what looks like one within a literal; null when a label stands for nothing.</summary>
    internal static byte[]? Relabel(ReadOnlySpan<byte> line, Func<string, string?> labels)
    {
        var output = new ArrayBufferWriter<byte>(line.Length + 64);
        while (line[0] != '.')
        {
            var term = line[..TermLength(line)];
            if (!term.StartsWith("_:"u8))
            {
                output.Write(term);
            }
            else if (labels(Encoding.ASCII.GetString(term[2..])) is { } label)
            {
                output.Write("_:"u8);
                Encoding.ASCII.GetBytes(label, output);
            }
            else
            {
                return null;
            }

            output.Write(" "u8);
            line = line[(term.Length + 1)..];
        }

        output.Write(line);
        return output.WrittenSpan.ToArray();
    }

    // A canonical line has one space after each term; of all terms only literals hold spaces.
    private static int TermLength(ReadOnlySpan<byte> line)
    {
        var start = 0;
        if (line[0] == '"')
        {
            for (start = 1; line[start] != '"'; start++)
            {
                start += line[start] == '\\' ? 1 : 0;
            }
        }

        return start + line[start..].IndexOf((byte)' ');
    }
}
