using System.Runtime.InteropServices;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.DataIntegrity;

/// <summary>Copies JSON objects member by member without reading the values, so that no value can be changed or refused on the way.</summary>
internal static class RawObject
{
    /// <summary>The raw text of the value.</summary>
    internal static ReadOnlySpan<byte> Raw(JsonElement value) => JsonMarshal.GetRawUtf8Value(value);

    /// <summary>The object without two members, and with one more at its end when a value is given for it.</summary>
    internal static ReadOnlySpan<byte> Copy(
        JsonElement source,
        string without,
        string alsoWithout,
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> value
    )
    {
        var output = new ByteBuffer(Raw(source).Length + name.Length + value.Length + 8);
        output.Append((byte)'{');
        foreach (var member in source.EnumerateObject())
        {
            if (!JsonMembers.Is(member, without) && !JsonMembers.Is(member, alsoWithout))
            {
                Write(output, JsonMarshal.GetRawUtf8PropertyName(member), Raw(member.Value));
            }
        }

        if (!value.IsEmpty)
        {
            Write(output, name, value);
        }

        output.Append((byte)'}');

        return output.Written;
    }

    private static void Write(ByteBuffer output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        output.Append(output.Length == 1 ? "\""u8 : ",\""u8);
        output.Append(name);
        output.Append("\":"u8);
        output.Append(value);
    }
}
