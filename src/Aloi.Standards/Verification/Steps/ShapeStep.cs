using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Clr;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>The document is the kind of credential it says it is; every finding is a line of its own.</summary>
internal sealed class ShapeStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var isClr = ClrShape.IsClr(examination.Document);
        var findings = isClr ? ClrShape.Check(examination.Document) : OpenBadgeShape.Check(examination.Document);
        foreach (var finding in findings)
        {
            Write(examination, finding);
        }

        if (findings.Count == 0)
        {
            var sentence = isClr ? ContainedSentences.ShapeConforms : DocumentSentences.ShapeConforms;
            examination.Pass("shape.conforms", sentence, isClr ? "CLR 2.0" : "Open Badges 3.0");
        }

        return ValueTask.CompletedTask;
    }

    private static void Write(Examination examination, ShapeFinding finding)
    {
        if (UnknownContextAt(examination.Document, finding.Pointer, examination.Settings.Contexts) is { } context)
        {
            examination.CannotTell("shape.unknown-context", TrustSentences.UnknownContext(context), context);
        }
        else
        {
            examination.Fail($"shape.{finding.Code}", finding.Message, finding.Pointer);
        }
    }

    /// <summary>A context that stands where another is expected and is not known may be a newer one: that cannot be told from here.</summary>
    private static string? UnknownContextAt(JsonElement document, string pointer, ContextLibrary known)
    {
        const string Prefix = "/@context/";
        if (
            !pointer.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(pointer.AsSpan(Prefix.Length), CultureInfo.InvariantCulture, out var index)
            || JsonMembers.Member(document, "@context") is not { ValueKind: JsonValueKind.Array } contexts
        )
        {
            return null;
        }

        return JsonMembers.Text(contexts[index]) is { } context && !known.Contains(context) ? context : null;
    }
}
