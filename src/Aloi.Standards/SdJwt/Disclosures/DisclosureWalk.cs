using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.SdJwt;

/// <summary>
/// Puts disclosures in their places (RFC 9901 section 7.1, steps 3 to 5). Each digest occurs once in the whole token, each disclosure is referred to by
/// one digest, and digests that no disclosure matches (claims kept back, and decoys) vanish.
/// </summary>
internal sealed class DisclosureWalk
{
    // A refused token leaves the output half written; nobody reads it then.
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter writer;
    private readonly DisclosureIndex index;

    private DisclosureWalk(Utf8JsonWriter writer, DisclosureIndex index) => (this.writer, this.index) = (writer, index);

    /// <summary>The claims as disclosed; null with the problem when the token is refused.</summary>
    public static DisclosedClaims? Run(JsonElement payload, IReadOnlyList<Disclosure> disclosures, out SdJwtProblem problem)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, Writing);
        var found = new DisclosureIndex(disclosures);
        new DisclosureWalk(json, found).WriteObject(payload, new Place("", 0, Within: null));
        found.RefuseUnreferenced();
        problem = found.Problem;
        if (problem != SdJwtProblem.None)
        {
            return null;
        }

        json.Flush();
        using var parsed = JsonDocument.Parse(output.WrittenMemory);
        return new DisclosedClaims(parsed.RootElement.Clone(), found.Places);
    }

    private void WriteValue(JsonElement value, Place place)
    {
        if (place.Depth > SdJwtLimits.MaxDepth)
        {
            index.Refuse(SdJwtProblem.TooLarge);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            WriteObject(value, place);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            WriteArray(value, place);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private void WriteObject(JsonElement value, Place place)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            if (member.Name is SdJwtLimits.Element || (member.Name is SdJwtLimits.Hash && place.Depth > 0))
            {
                index.Refuse(SdJwtProblem.ReservedName);
            }
            else if (member.Name is not (SdJwtLimits.Digests or SdJwtLimits.Hash))
            {
                names.Add(member.Name);
                writer.WritePropertyName(member.Name);
                WriteValue(member.Value, place.Below(member.Name));
            }
        }

        // After the claims in clear, so that a disclosed one of the same name is found out whatever the order.
        WriteDisclosed(value, names, place);
        writer.WriteEndObject();
    }

    private void WriteDisclosed(JsonElement owner, HashSet<string> names, Place place)
    {
        if (JsonMembers.Member(owner, SdJwtLimits.Digests) is not { } digests)
        {
            return;
        }

        if (digests.ValueKind != JsonValueKind.Array)
        {
            index.Refuse(SdJwtProblem.PayloadMalformed);
            return;
        }

        foreach (var digest in digests.EnumerateArray())
        {
            if (index.Take(digest) is not { } disclosure)
            {
                continue;
            }

            if (Refusal(disclosure, names) is { } refusal)
            {
                index.Refuse(refusal);
                continue;
            }

            writer.WritePropertyName(disclosure.Name!);
            WriteDisclosed(disclosure, place.Below(disclosure.Name!));
        }
    }

    private static SdJwtProblem? Refusal(Disclosure disclosure, HashSet<string> names) =>
        disclosure.Name is not { } name ? SdJwtProblem.DisclosureMalformed
        : name is SdJwtLimits.Digests or SdJwtLimits.Element or SdJwtLimits.Hash ? SdJwtProblem.ReservedName
        : !names.Add(name) ? SdJwtProblem.ClaimTwice
        : null;

    private void WriteDisclosed(Disclosure disclosure, Place place) =>
        WriteValue(disclosure.Value, place with { Within = index.Note(place.Pointer, disclosure, place.Within) });

    private void WriteArray(JsonElement value, Place place)
    {
        writer.WriteStartArray();
        var position = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (DigestOf(item) is not { } digest)
            {
                WriteValue(item, place.Below(position++));
            }
            else if (index.Take(digest) is { Name: null } disclosure)
            {
                WriteDisclosed(disclosure, place.Below(position++));
            }
            else if (index.IsKnown(digest))
            {
                index.Refuse(SdJwtProblem.DisclosureMalformed);
            }
        }

        writer.WriteEndArray();
    }

    // An object with the reserved name beside others is no digest, and is refused where it is written.
    private static JsonElement? DigestOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.GetPropertyCount() == 1 ? JsonMembers.Member(item, SdJwtLimits.Element) : null;
}
