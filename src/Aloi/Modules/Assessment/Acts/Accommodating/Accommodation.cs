using System.Text.Json;
using System.Text.Json.Serialization;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

public enum AccommodationState
{
    /// <summary>The candidate asked for it.</summary>
    Asked,
    Granted,

    /// <summary>Not granted as it was asked; a person explains why.</summary>
    Declined,

    /// <summary>Granted once and no longer: what it gave stays given.</summary>
    Ended,
}

/// <summary>
/// What somebody needs to show fairly what they can: more time, another way. What it says is sealed under their key; the row itself says only
/// that there is something, to those who look for this member.
/// </summary>
public sealed class Accommodation : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long MemberId { get; init; }

    /// <summary>The one candidacy that it is for; null for all of them, also later ones.</summary>
    public long? CandidacyId { get; set; }
    public required AccommodationState State { get; set; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? DecidedAt { get; set; }
    public long? DecidedBy { get; set; }
    public required byte[] SealedContent { get; set; }

    internal static byte[] Seal(AccommodationContent content, PublicId id, Sealer sealer) =>
        sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), Binding(id));

    internal AccommodationContent Open(Sealer sealer) =>
        JsonSerializer.Deserialize<AccommodationContent>(sealer.Open(SealedContent, Binding(PublicId)))!;

    private static string Binding(PublicId id) => $"accommodation {id}";
}

/// <param name="Wish">What the candidate asked for, in their words; empty when they did not ask.</param>
/// <param name="Percent">More time, as a part of the usual time.</param>
/// <param name="Days">More time, in days.</param>
/// <param name="Mode">Another way of showing it, in words.</param>
/// <param name="ForAssessor">The one sentence that whoever judges is told.</param>
public sealed record AccommodationContent(
    [property: JsonPropertyName("w")] string Wish,
    [property: JsonPropertyName("p")] int Percent,
    [property: JsonPropertyName("d")] int Days,
    [property: JsonPropertyName("m")] string Mode,
    [property: JsonPropertyName("f")] string ForAssessor
)
{
    public static AccommodationContent Asked(string wish) => new(wish, 0, 0, "", "");

    [JsonIgnore]
    public ExtraTime Extra => new(Percent, Days);
}
