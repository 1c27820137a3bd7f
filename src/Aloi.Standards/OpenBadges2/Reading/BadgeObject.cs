using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges2;

/// <summary>
/// One JSON object being read. What is missing or wrong is noted and replaced by something empty, so that one pass finds everything; the
/// result is thrown away when anything was noted.
/// </summary>
internal sealed partial class BadgeObject(JsonElement value, string pointer, List<BadgeFinding> findings)
{
    private const int LongestText = 1_000_000;

    public string Required(string name)
    {
        var text = Optional(name);
        if (text is null && (!Has(name) || IsEmptyText(name)))
        {
            Note(name, BadgeFault.Missing);
        }

        return text ?? "";
    }

    /// <summary>The text; an empty one is none, as many issuers write what they do not have.</summary>
    public string? Optional(string name)
    {
        var text = Find(name) is { } found ? JsonMembers.Text(found) : null;
        if (Has(name) && text is not { Length: <= LongestText })
        {
            Note(name, BadgeFault.Wrong);
            return null;
        }

        return text is { Length: > 0 } ? text : null;
    }

    /// <summary>The identifier of an object that is either only named or embedded.</summary>
    public string? Identifier(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } inside ? Into(name, inside).Optional("id") : Optional(name);

    public string RequiredIdentifier(string name)
    {
        var id = Identifier(name);
        if (id is null && Find(name)?.ValueKind is null or JsonValueKind.Object || IsEmptyText(name))
        {
            Note(name, BadgeFault.Missing);
        }

        return id ?? "";
    }

    public void HasType(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            if (JsonMembers.HasText(value, "type", type))
            {
                return;
            }
        }

        Note("type", Find("type") is null ? BadgeFault.Missing : BadgeFault.Wrong);
    }

    public BadgeObject? Inside(string name)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Object } inside)
        {
            return Into(name, inside);
        }

        if (Find(name) is not null)
        {
            Note(name, BadgeFault.Wrong);
        }

        return null;
    }

    /// <summary>A boolean; its word in quotes is taken for it.</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        var isTrue = found.ValueKind == JsonValueKind.True || JsonMembers.Text(found) is "true";
        if (!isTrue && found.ValueKind != JsonValueKind.False && JsonMembers.Text(found) is not "false")
        {
            Note(name, BadgeFault.Wrong);
        }

        return isTrue;
    }

    /// <summary>The same object, whose findings are noted elsewhere.</summary>
    public BadgeObject Apart(List<BadgeFinding> elsewhere) => new(value, pointer, elsewhere);

    public void Note(string name, BadgeFault fault) => findings.Add(new BadgeFinding($"{pointer}/{name}", fault));

    public bool Has(string name) => Find(name) is not null;

    private JsonElement? Find(string name) => JsonMembers.Member(value, name) is { ValueKind: not JsonValueKind.Null } found ? found : null;

    private BadgeObject Into(string name, JsonElement inside) => new(inside, $"{pointer}/{name}", findings);

    private bool IsEmptyText(string name) => Find(name) is { } found && JsonMembers.Text(found) is "";
}
