using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.CommandLine.Protocol.Reading;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary>A check as one JSON object on one line.</summary>
internal static class CheckJson
{
    internal static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(RuleFile file, Language language) =>
        JsonSerializer.Serialize(
            new Check(file.Name, file.IsPublishable, [.. file.Remarks.Select(remark => Line(remark, language))]),
            Form
        );

    private static Finding Line(ProtocolRemark remark, Language language) =>
        new(
            remark.Severity == FindingSeverity.Error ? "error" : "warning",
            remark.Code,
            remark.Leaf,
            remark.Where.Line,
            remark.Sentence(language)
        );

    private sealed record Check(string File, bool Publishable, IReadOnlyList<Finding> Findings);

    private sealed record Finding(string Severity, string Code, string? Leaf, int? Line, string Sentence);
}
