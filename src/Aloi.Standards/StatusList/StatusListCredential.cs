using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>What the bit of a credential says, or why it could not be read (Bitstring Status List 1.0 section 3.2).</summary>
/// <param name="IsSet">Whether the bit is set; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read; null when it was.</param>
public readonly record struct StatusReading(bool? IsSet, StatusListProblem? Problem);

/// <summary>The result of the Validate Algorithm (Bitstring Status List 1.0 section 3.2).</summary>
/// <param name="Purpose">What the status is about.</param>
/// <param name="Value">The value of the status.</param>
/// <param name="Message">What the value means, for programmers; null when nobody says.</param>
public sealed record StatusValue(string Purpose, uint Value, string? Message)
{
    /// <summary>Whether the value is zero. What it means that it is not, the purpose says.</summary>
    public bool IsClear => Value == 0;

    /// <summary>After how long the list wants to be asked for again (<c>ttl</c>); null when it does not say.</summary>
    public TimeSpan? TimeToLive { get; init; }
}

/// <summary>The credential that carries a list (Bitstring Status List 1.0 section 2.2, BitstringStatusListCredential).</summary>
public static class StatusListCredential
{
    /// <summary>The type that the credential bears.</summary>
    public const string TypeName = "BitstringStatusListCredential";

    internal const string ListTypeName = "BitstringStatusList";

    /// <summary>The unsigned credential of a list, ready to be signed by its issuer.</summary>
    /// <param name="address">Where the list is served, which is also its id.</param>
    /// <param name="issuer">The issuer, the same as that of the credentials that name this list.</param>
    /// <param name="purpose">What a set bit means.</param>
    /// <param name="list">The bits.</param>
    /// <param name="validFrom">The instant of this state of the list.</param>
    public static byte[] Build(Uri address, string issuer, string purpose, BitstringStatusList list, DateTimeOffset validFrom) =>
        Build(new StatusListDescription(address, issuer, [purpose], validFrom), list);

    /// <summary>The unsigned credential of a list for any purposes, ready to be signed by its issuer.</summary>
    /// <exception cref="ArgumentException">No purpose, a time to live that is negative, or an end that is not after the beginning.</exception>
    public static byte[] Build(StatusListDescription description, BitstringStatusList list) => StatusListWriter.Write(description, list);

    /// <summary>
    /// Reads the bit of an entry out of a list credential (section 3.2). The list's own proof, issuer and dates are the caller's to check:
    /// that the list verified is one thing, what the bit says another.
    /// </summary>
    public static StatusReading Read(JsonElement credential, StatusListEntry entry, int maxBytes = BitstringStatusList.DefaultMaxBytes)
    {
        var problem = TryRead(credential, entry, out var value, maxBytes);
        return new StatusReading(value is null ? null : !value.IsClear, problem);
    }

    /// <summary>
    /// Reads the value of an entry out of a list credential, from the fourth step of section 3.2 on. The list's own proof, issuer and dates
    /// are the caller's to check.
    /// </summary>
    /// <returns>Null when the value was read, else why it was not.</returns>
    public static StatusListProblem? TryRead(
        JsonElement credential,
        StatusListEntry entry,
        out StatusValue? value,
        int maxBytes = BitstringStatusList.DefaultMaxBytes
    )
    {
        value = null;
        if (
            Subject(credential) is not { } subject
            || JsonMembers.Text(subject, "encodedList") is not { } encoded
            || !TryReadTimeToLive(subject, out var timeToLive)
            || JsonMembers.Texts(subject, "statusPurpose") is not { Count: > 0 } purposes
        )
        {
            return StatusListProblem.MalformedList;
        }

        if (Misfit(credential, entry, purposes) is { } misfit)
        {
            return misfit;
        }

        if ((BitstringStatusList.TryDecode(encoded, out var list, maxBytes) ?? LengthProblem(list!, entry)) is { } problem)
        {
            return problem;
        }

        var status = list!.Read(entry.Index, entry.Size);
        value = new StatusValue(entry.Purpose, status, entry.MessageOf(status)) { TimeToLive = timeToLive };
        return null;
    }

    // A list handed over beside the credential could be another list of the same issuer, on which this place is clear. Its id tells.
    private static StatusListProblem? Misfit(JsonElement credential, StatusListEntry entry, IReadOnlyList<string> purposes) =>
        !purposes.Contains(entry.Purpose, StringComparer.Ordinal) ? StatusListProblem.PurposeMismatch
        : JsonMembers.Member(credential, "id") is { } id && !IsAddress(JsonMembers.Text(id), entry.ListCredential)
            ? StatusListProblem.ListOfAnotherAddress
        : null;

    private static bool IsAddress(string? id, Uri address) => Uri.TryCreate(id, UriKind.Absolute, out var own) && own == address;

    private static StatusListProblem? LengthProblem(BitstringStatusList list, StatusListEntry entry) =>
        list.Bits / entry.Size < BitstringStatusList.MinBits ? StatusListProblem.TooShort
        : entry.Index < 0 || entry.Index >= list.Bits / entry.Size ? StatusListProblem.IndexOutOfRange
        : null;

    private static JsonElement? Subject(JsonElement credential)
    {
        if (!JsonMembers.HasText(credential, "type", TypeName) || JsonMembers.Member(credential, "credentialSubject") is not { } subject)
        {
            return null;
        }

        // One subject may stand in an array of one, as VC Data Model 2.0 section 4.8 allows; two lists in one credential are none.
        var only = subject.ValueKind == JsonValueKind.Array && subject.GetArrayLength() == 1 ? subject[0] : subject;
        return JsonMembers.HasText(only, "type", ListTypeName) ? only : null;
    }

    private static bool TryReadTimeToLive(JsonElement subject, out TimeSpan? timeToLive)
    {
        timeToLive = null;
        if (JsonMembers.Member(subject, "ttl") is not { } ttl)
        {
            return true;
        }

        var text = ttl.ValueKind == JsonValueKind.Number ? ttl.GetRawText() : null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return false;
        }

        timeToLive = TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue));
        return true;
    }
}
