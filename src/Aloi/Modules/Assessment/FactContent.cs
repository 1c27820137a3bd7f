using System.Text.Json;
using System.Text.Json.Serialization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment;

/// <summary>The personal part of a fact, as it is sealed. Short names: there are millions of them.</summary>
internal sealed record FactContent
{
    private const string Withdrawn = "withdrawn";
    private const string Waived = "waived";

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    [JsonPropertyName("i")]
    public required string Id { get; init; }

    [JsonPropertyName("a")]
    public FactAuthor? Author { get; init; }

    [JsonPropertyName("c")]
    public string? Comment { get; init; }

    [JsonPropertyName("s")]
    public decimal? Score { get; init; }

    [JsonPropertyName("h")]
    public decimal? Amount { get; init; }

    [JsonPropertyName("j")]
    public JudgementOutcome? Judgement { get; init; }

    [JsonPropertyName("e")]
    public string? Artefact { get; init; }

    [JsonPropertyName("p")]
    public FactResult.HeldCredential? Held { get; init; }

    [JsonPropertyName("m")]
    public IReadOnlyList<Mark>? Marks { get; init; }

    [JsonPropertyName("d")]
    public Sitting? Sitting { get; init; }

    [JsonPropertyName("r")]
    public string? Supersedes { get; init; }

    [JsonPropertyName("o")]
    public FactResult.AttemptOpened? Opened { get; init; }

    [JsonPropertyName("u")]
    public FactTime? Until { get; init; }

    /// <summary>A procedural act without content of its own.</summary>
    [JsonPropertyName("w")]
    public string? Word { get; init; }

    public static FactContent Of(Fact fact, string? comment) =>
        new()
        {
            Id = fact.Id,
            Author = fact.Author,
            Comment = comment,
            Score = (fact.Result as FactResult.Score)?.Value,
            Amount = (fact.Result as FactResult.Attendance)?.Amount,
            Judgement = (fact.Result as FactResult.Judgement)?.Outcome,
            Artefact = (fact.Result as FactResult.Artefact)?.Reference,
            Held = fact.Result as FactResult.HeldCredential,
            Marks = fact.Result is FactResult.Judgement { Marks.Count: > 0 } judged ? judged.Marks : null,
            Sitting = (fact.Result as FactResult.Judgement)?.Sitting,
            Supersedes = fact.Supersedes,
            Opened = fact.Result as FactResult.AttemptOpened,
            Until = (fact.Result as FactResult.Extended)?.Until,
            Word =
                fact.Result is FactResult.Withdrawn ? Withdrawn
                : fact.Result is FactResult.Waived ? Waived
                : null,
        };

    public byte[] Seal(Sealer sealer, byte[] digest) => sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(this, Options), Binding(digest));

    /// <summary>The fact as it was recorded.</summary>
    public static Fact Open(FactRow row, Sealer sealer)
    {
        var content = Read(row, sealer);
        return new Fact
        {
            Id = content.Id,
            Leaf = row.Leaf,
            Time = row.Time,
            Attempt = row.Attempt,
            Author = content.Author,
            Supersedes = content.Supersedes,
            Result = content.Result(),
        };
    }

    /// <summary>The words that came with it; null when there were none.</summary>
    public static string? CommentOf(FactRow row, Sealer sealer) => Read(row, sealer).Comment;

    private static FactContent Read(FactRow row, Sealer sealer) =>
        JsonSerializer.Deserialize<FactContent>(sealer.Open(row.SealedContent, Binding(row.Digest)), Options)!;

    public FactResult Result() =>
        Score is { } score ? new FactResult.Score(score)
        : Amount is { } amount ? new FactResult.Attendance(amount)
        : Judgement is { } judgement ? new FactResult.Judgement(judgement) { Marks = [.. Marks ?? []], Sitting = Sitting }
        : Opened is not null ? Opened
        : Until is { } until ? new FactResult.Extended(until)
        : Word is not null ? (Word == Waived ? new FactResult.Waived() : new FactResult.Withdrawn())
        : Artefact is { } artefact ? new FactResult.Artefact(artefact)
        : Held ?? throw new InvalidOperationException("A recorded fact has no result.");

    private static string Binding(byte[] digest) => "fact " + Convert.ToHexStringLower(digest);
}
