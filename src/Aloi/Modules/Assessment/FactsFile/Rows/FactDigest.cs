using System.Buffers.Text;
using System.Globalization;
using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>
/// The stable identity of what a row says, whatever the order of its columns, its language or its spelling of numbers. A person's name
/// has no part in it: correcting a name does not make a second fact.
/// </summary>
internal static class FactDigest
{
    /// <summary>Changes only if the normal form does, since recorded facts bear these digests.</summary>
    private const string Form = "facts-file/1";

    public static string Id(string email, string leaf, FactTime time, FactResult result, FactAuthor? author) =>
        Base64Url.EncodeToString(
            RowKey.Digest(
                Form,
                email,
                leaf,
                Instant(time.Start),
                Instant(time.End),
                Text(result),
                author?.Key ?? "",
                author?.Relation ?? "",
                author?.IsExternal == true ? "external" : ""
            )
        );

    /// <summary>A candidacy and one of its attempts: the same words about another attempt are another act.</summary>
    public static string In(PublicId candidacy, int attempt) =>
        attempt == 1 ? candidacy.ToString() : string.Create(CultureInfo.InvariantCulture, $"{candidacy} {attempt}");

    public static RowKey Key(Fact fact) => RowKey.From(Base64Url.DecodeFromChars(fact.Id));

    private static string Instant(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static string Text(FactResult result) =>
        result switch
        {
            FactResult.Score score => "score " + Number(score.Value),
            FactResult.Attendance attendance => "attendance " + Number(attendance.Amount),
            FactResult.Judgement judgement => "judgement " + judgement.Outcome,
            FactResult.Artefact artefact => "artefact " + artefact.Reference,
            FactResult.HeldCredential held => "held " + held.Link,
            FactResult.Withdrawn => "withdrawn",
            FactResult.Waived => "waived",
            FactResult.AttemptOpened opened => "opened " + opened.Reason,
            FactResult.Extended extended => "extended " + Instant(extended.Until.Start) + " " + Instant(extended.Until.End),
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };

    /// <summary>Without trailing zeros: 86,50 says the same as 86,5.</summary>
    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
