using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.SdJwt;

/// <summary>Writes claims with some of them taken out into disclosures (RFC 9901 section 4.2), the inner ones first.</summary>
internal sealed class SelectiveWriter(IReadOnlySet<string> selective, int decoys)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <summary>The disclosures made so far.</summary>
    public List<string> Disclosures { get; } = [];

    public SdJwtProblem Problem { get; private set; }

    /// <summary>The claims, with digests in place of what was taken out; what the caller adds comes last.</summary>
    public ReadOnlyMemory<byte> Write(JsonElement claims, Action<Utf8JsonWriter> more)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        var digests = WriteMembers(writer, claims, "");
        for (var i = 0; i < decoys; i++)
        {
            digests.Add(Base64UrlText.Encode(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes)));
        }

        WriteDigests(writer, digests);
        if (Disclosures.Count > 0 || decoys > 0)
        {
            writer.WriteString(SdJwtLimits.Hash, "sha-256");
        }

        more(writer);
        writer.WriteEndObject();
        writer.Flush();
        Problem = Problem == SdJwtProblem.None && found.Count < selective.Count ? SdJwtProblem.NoSuchClaim : Problem;
        return output.WrittenMemory;
    }

    private List<string> WriteMembers(Utf8JsonWriter writer, JsonElement owner, string pointer)
    {
        var digests = new List<string>();
        foreach (var member in owner.EnumerateObject())
        {
            if (member.Name is SdJwtLimits.Digests or SdJwtLimits.Element or SdJwtLimits.Hash)
            {
                Problem = SdJwtProblem.ReservedName;
            }

            var place = JsonPointers.Below(pointer, member.Name);
            if (selective.Contains(place))
            {
                digests.Add(Disclose(member.Name, member.Value, place));
            }
            else
            {
                writer.WritePropertyName(member.Name);
                WriteValue(writer, member.Value, place);
            }
        }

        return digests;
    }

    // Sorted, so that the order of the claims is not told by the order of their digests.
    private static void WriteDigests(Utf8JsonWriter writer, List<string> digests)
    {
        if (digests.Count == 0)
        {
            return;
        }

        digests.Sort(StringComparer.Ordinal);
        writer.WriteStartArray(SdJwtLimits.Digests);
        digests.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter writer, JsonElement value, string place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                WriteDigests(writer, WriteMembers(writer, value, place));
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                WriteItems(writer, value, place);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private void WriteItems(Utf8JsonWriter writer, JsonElement array, string pointer)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            var place = JsonPointers.Below(pointer, index++);
            if (!selective.Contains(place))
            {
                WriteValue(writer, item, place);
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString(SdJwtLimits.Element, Disclose(name: null, item, place));
            writer.WriteEndObject();
        }
    }

    private string Disclose(string? name, JsonElement value, string place)
    {
        found.Add(place);
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        WriteValue(writer, value, place);
        writer.Flush();
        var text = Disclosure.Write(name, output.WrittenSpan);
        Disclosures.Add(text);
        return Disclosure.DigestOf(text);
    }
}
