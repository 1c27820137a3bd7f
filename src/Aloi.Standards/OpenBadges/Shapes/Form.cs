using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>The form that a JSON value must have. A form reports what it does not accept; it never throws.</summary>
internal abstract class Form
{
    public abstract void Check(JsonElement value, string pointer, ShapeFindings findings);
}

/// <summary>A form that a single test decides.</summary>
internal sealed class SimpleForm(Func<JsonElement, bool> accepts, Sentence expected) : Form
{
    public override void Check(JsonElement value, string pointer, ShapeFindings findings)
    {
        if (!accepts(value))
        {
            findings.WrongForm(pointer, expected);
        }
    }
}

/// <summary>A value of a published list, or an extension of it where the list can be extended.</summary>
internal sealed class ListedForm(bool extensible, params string[] values) : Form
{
    private readonly HashSet<string> _values = new(values, StringComparer.Ordinal);

    public override void Check(JsonElement value, string pointer, ShapeFindings findings)
    {
        var text = JsonMembers.Text(value) ?? "";
        if (!_values.Contains(text) && !(extensible && IsExtension(text)))
        {
            findings.NotInList(pointer);
        }
    }

    // The published schemas ask for a letter, a digit, a dot, a bar or a low line after the prefix.
    private static bool IsExtension(string text) =>
        text.Length > 4
        && text.StartsWith("ext:", StringComparison.Ordinal)
        && (char.IsAsciiLetterOrDigit(text[4]) || text[4] is '.' or '|' or '_');
}

/// <summary>One value or an array of them: JSON-LD lets a single value stand for a set of one.</summary>
internal sealed class ManyForm(Form one) : Form
{
    public override void Check(JsonElement value, string pointer, ShapeFindings findings)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            one.Check(value, pointer, findings);
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (findings.IsFull)
            {
                return;
            }

            one.Check(item, $"{pointer}/{index++}", findings);
        }
    }
}

/// <summary>A string that stands for the object, or the object itself.</summary>
internal sealed class ReferenceForm(Form reference, Form full) : Form
{
    public override void Check(JsonElement value, string pointer, ShapeFindings findings) =>
        (value.ValueKind == JsonValueKind.String ? reference : full).Check(value, pointer, findings);
}
