using System.Text.Json;
using System.Text.Json.Serialization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Juries.Deliberating;

/// <summary>What a juror found before the deliberation.</summary>
internal sealed record GridContent(JudgementOutcome Outcome, IReadOnlyList<Mark> Marks, string Text);

/// <summary>Grids and votes under their seal: the candidate's key, bound to the sheet they belong to.</summary>
internal static class SheetSeal
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static void Fill(this JurySheet sheet, OpenCase one, GridContent grid, byte[]? device, DateTimeOffset at) =>
        sheet.Fill(one.Open.File.Sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(grid, Options), $"jury grid {sheet.Id}"), device, at);

    public static GridContent? Grid(this JurySheet sheet, Sealer sealer) =>
        sheet.SealedGrid is { } grid
            ? JsonSerializer.Deserialize<GridContent>(sealer.Open(grid, $"jury grid {sheet.Id}"), Options)
            : null;

    /// <param name="device">Null for a vote by a show of hands.</param>
    public static void Vote(this JurySheet sheet, OpenCase one, Vote vote, byte[]? device, DateTimeOffset at) =>
        sheet.Vote(one.Open.File.Sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(vote, Options), $"jury vote {sheet.Id}"), device, at);

    public static Vote? Vote(this JurySheet sheet, Sealer sealer) =>
        sheet.SealedVote is { } vote
            ? JsonSerializer.Deserialize<Vote>(sealer.Open(vote, $"jury vote {sheet.Id}"), Options)
            : null;
}
