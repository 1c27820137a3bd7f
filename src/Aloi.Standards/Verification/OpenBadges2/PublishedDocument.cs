using System.Text.Json;
using Aloi.Standards.Did;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>What was found at the address of an assertion, a badge, an issuer, a key or a list.</summary>
/// <param name="Document">The JSON object there; null when there was none.</param>
/// <param name="Problem">Why nothing could be read; null when something was.</param>
/// <param name="IsAddress">Whether the identifier is an address at all.</param>
internal sealed record PublishedDocument(JsonElement? Document, DocumentProblem? Problem, bool IsAddress)
{
    private const int LongestAddress = 2048;

    /// <summary>Whether something is there that is no strict JSON object.</summary>
    public bool IsMalformed => IsAddress && Document is null && Problem is null;

    /// <summary>
    /// The identifier as an address of the web. One with a user name is none: people read the name and programs the host after it.
    /// </summary>
    public static Uri? AddressOf(string? id) =>
        id is { Length: <= LongestAddress }
        && Uri.TryCreate(id, UriKind.Absolute, out var address)
        && (address.Scheme is "https" or "http")
        && address.UserInfo.Length == 0
        && HostOf(address) is not null
            ? address
            : null;

    /// <summary>The host in the letters of the domain name system; null for one that has none.</summary>
    public static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost is { Length: > 0 } host ? host : null;
        }
        catch (UriFormatException)
        {
            // The base library looks at international names only when they are asked for.
            return null;
        }
    }

    public static async ValueTask<PublishedDocument> ReadAsync(AssertionExamination examination, string id, CancellationToken cancellation)
    {
        if (AddressOf(id) is not { } address)
        {
            return new PublishedDocument(null, null, IsAddress: false);
        }

        // A fragment names a part of what is there, and is never sent.
        var whole = address.Fragment.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Query));
        var answer = await examination.Settings.Documents.GetAsync(whole, cancellation);
        return answer.Bytes is { } bytes
            ? new PublishedDocument(Parse(bytes), null, IsAddress: true)
            : new PublishedDocument(null, answer.Problem ?? DocumentProblem.UnexpectedAnswer, IsAddress: true);
    }

    /// <summary>Whether the document says that it is the one with this identifier.</summary>
    public bool Is(string id) => Document is { } document && string.Equals(JsonMembers.Text(document, "id"), id, StringComparison.Ordinal);

    public static JsonElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var parsed = StrictJson.Parse(bytes);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed.RootElement.Clone() : null;
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }
}
