using System.Text.Json.Nodes;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>The minutes of a session, candidate by candidate, drawn from the sealed bytes themselves.</summary>
/// <param name="Back">Where one came from.</param>
public sealed record MinutesModel(JuryHead Head, string Back, IReadOnlyList<MinutesSheetModel> Sheets, bool MayAnnex)
{
    internal static MinutesModel Of(Seat seat, IReadOnlyList<OpenMinutes> read, Language language)
    {
        var isLink = seat.Means == FactMeans.Link;
        var data = isLink ? null : $"/juries/{seat.Jury.Row.PublicId}/minutes/";
        return new MinutesModel(
            ModelSeats.Head(seat.Jury, language),
            isLink ? seat.Path : $"/juries/{seat.Jury.Row.PublicId}",
            [.. read.GroupBy(m => m.Row.CandidacyId).Select(g => Sheet([.. g], data))],
            !isLink && seat.MayPreside
        );
    }

    private static MinutesSheetModel Sheet(IReadOnlyList<OpenMinutes> papers, string? data)
    {
        var content = papers[0].Content;
        var candidacy = content["candidate"]!["candidacy"]!.GetValue<string>();
        return new MinutesSheetModel(candidacy, Paper(papers[0]), [.. papers.Skip(1).Select(Paper)], data is null ? null : data + candidacy);
    }

    private static PaperModel Paper(OpenMinutes paper) =>
        new(paper.Content, paper.Row.Digest, paper.Row.VerificationMethod, paper.Row.SealedAt, paper.IsIntact);
}

/// <param name="DataPath">The sealed data as a file; null where there is no way to it.</param>
public sealed record MinutesSheetModel(string Candidacy, PaperModel Minutes, IReadOnlyList<PaperModel> Annexes, string? DataPath);

/// <param name="IsIntact">The seal was checked for this very page.</param>
public sealed record PaperModel(JsonNode Content, string Digest, string SealedBy, DateTimeOffset SealedAt, bool IsIntact);
