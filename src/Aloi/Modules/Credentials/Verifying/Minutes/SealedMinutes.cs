using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Platform.Json;

namespace Aloi.Modules.Credentials.Verifying.Minutes;

/// <summary>The seal as the file writes it; nothing of it is believed before it was checked.</summary>
internal sealed record FoundSeal(string Digest, string VerificationMethod, string PublicKey, string Signature);

/// <summary>
/// The minutes of a jury as a file: the data and the seal over their canonical form. Anything beside the two would be covered by no seal, so that a file
/// that has more is not read.
/// </summary>
internal sealed record SealedMinutes(JsonObject Content, FoundSeal Seal, byte[] Bytes)
{
    private const string Kind = "aloi/jury-minutes/1";
    private const string AnnexKind = "aloi/jury-minutes-annex/1";
    private const string AnyKind = "aloi/jury-minutes";

    private const string Over = "the RFC 8785 form of minutes, in UTF-8";

    private static readonly string[] SealMembers = ["algorithm", "digest", "over", "publicKey", "signature", "verificationMethod"];

    public bool IsAnnex => Word("type") == AnnexKind;

    /// <summary>What the sealed data say of when it was sealed; a key is asked whether it was in service then.</summary>
    public DateTimeOffset SealedAt { get; private init; }

    /// <summary>Whether it means to be minutes of ours, whatever they are worth. Anything else is somebody else's to read.</summary>
    public static bool AreMeant(ReadOnlySpan<byte> document)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(document));
            return JsonElement.TryParseValue(ref reader, out var root)
                && root is { ValueKind: JsonValueKind.Object } found
                && found.TryGetProperty("minutes", out var minutes)
                && minutes.ValueKind == JsonValueKind.Object
                && minutes.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String
                && type.GetString()!.StartsWith(AnyKind, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Null when it is not written as we write minutes.</summary>
    public static SealedMinutes? Read(ReadOnlySpan<byte> document)
    {
        try
        {
            // A name that stands twice can be read in two ways, and only one of them was sealed.
            var strict = new JsonDocumentOptions { AllowDuplicateProperties = false };
            return
                JsonNode.Parse(WithoutMark(document), documentOptions: strict) is JsonObject { Count: 2 } file
                && file["minutes"] is JsonObject content
                && file["seal"] is JsonObject seal
                && seal.Select(m => m.Key).Order(StringComparer.Ordinal).SequenceEqual(SealMembers, StringComparer.Ordinal)
                && Of(seal, "algorithm") == "Ed25519"
                && Of(seal, "over") == Over
                ? Read(content, seal)
                : null;
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A word of the data by its path; empty where there is none.</summary>
    public string Word(params string[] path) =>
        path.Aggregate((JsonNode?)Content, (at, name) => (at as JsonObject)?[name]) is JsonValue value
        && value.TryGetValue<string>(out var word)
            ? word
            : "";

    private static SealedMinutes? Read(JsonObject content, JsonObject seal)
    {
        var bytes = Encoding.UTF8.GetBytes(CanonicalJson.Write(content));
        var found = new FoundSeal(Of(seal, "digest"), Of(seal, "verificationMethod"), Of(seal, "publicKey"), Of(seal, "signature"));
        var minutes = new SealedMinutes(content, found, bytes);
        var at = minutes.Word("type") switch
        {
            Kind => minutes.Word("session", "closedAt"),
            AnnexKind => minutes.Word("at"),
            _ => "",
        };
        return DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sealedAt)
            ? minutes with
            {
                SealedAt = sealedAt,
            }
            : null;
    }

    private static string Of(JsonObject seal, string name) => seal[name]!.GetValue<string>();

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
}
