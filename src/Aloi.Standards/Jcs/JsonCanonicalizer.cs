using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Aloi.Standards.Jcs;

/// <summary>The JSON Canonicalization Scheme (RFC 8785).</summary>
public static class JsonCanonicalizer
{
    /// <summary>The deepest nesting taken.</summary>
    public const int MaxDepth = 256;

    /// <summary>The canonical form of the value, as UTF-8.</summary>
    /// <exception cref="JcsException">The value has no canonical form.</exception>
    public static byte[] Canonicalize(JsonElement value)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(value, output, "", MaxDepth);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement value, ArrayBufferWriter<byte> output, string where, int depth)
    {
        if (depth == 0)
        {
            throw new JcsException(JcsProblem.TooDeep, where);
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, output, where, depth);
                break;
            case JsonValueKind.Array:
                WriteArray(value, output, where, depth);
                break;
            case JsonValueKind.String:
                JcsString.Write(Text(value, where), output);
                break;
            case JsonValueKind.Number:
                WriteNumber(value, output, where);
                break;
            default:
                output.Write(Literal(value.ValueKind));
                break;
        }
    }

    private static ReadOnlySpan<byte> Literal(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.True => "true"u8,
            JsonValueKind.False => "false"u8,
            JsonValueKind.Null => "null"u8,
            _ => throw new ArgumentException("The element holds no value.", nameof(kind)),
        };

    private static void WriteObject(JsonElement value, ArrayBufferWriter<byte> output, string where, int depth)
    {
        var members = Members(value, where);
        output.Write("{"u8);
        for (var i = 0; i < members.Count; i++)
        {
            output.Write(i == 0 ? ""u8 : ","u8);
            JcsString.Write(members[i].Name, output);
            output.Write(":"u8);
            Write(members[i].Value, output, $"{where}/{Pointer(members[i].Name)}", depth - 1);
        }

        output.Write("}"u8);
    }

    private static void WriteArray(JsonElement value, ArrayBufferWriter<byte> output, string where, int depth)
    {
        var index = 0;
        output.Write("["u8);
        foreach (var item in value.EnumerateArray())
        {
            output.Write(index == 0 ? ""u8 : ","u8);
            Write(item, output, $"{where}/{index}", depth - 1);
            index++;
        }

        output.Write("]"u8);
    }

    // Ordinal comparison of .NET strings is comparison of UTF-16 code units, which is what section 3.2.3 asks.
    private static List<(string Name, JsonElement Value)> Members(JsonElement value, string where)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var property in value.EnumerateObject())
        {
            members.Add((Name(property, where), property.Value));
        }

        members.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (var i = 1; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, members[i - 1].Name, StringComparison.Ordinal))
            {
                throw new JcsException(JcsProblem.DuplicateName, $"{where}/{Pointer(members[i].Name)}");
            }
        }

        return members;
    }

    private static void WriteNumber(JsonElement value, ArrayBufferWriter<byte> output, string where)
    {
        if (!value.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            throw new JcsException(JcsProblem.NumberOutOfRange, where);
        }

        Encoding.UTF8.GetBytes(EcmaScriptNumber.Format(number), output);
    }

    private static string Text(JsonElement value, string where)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JcsException(JcsProblem.LoneSurrogate, where);
        }
    }

    private static string Name(JsonProperty property, string where)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new JcsException(JcsProblem.LoneSurrogate, where);
        }
    }

    private static string Pointer(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
