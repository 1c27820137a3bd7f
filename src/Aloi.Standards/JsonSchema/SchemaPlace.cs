using System.Globalization;

namespace Aloi.Standards.JsonSchema;

/// <summary>A place in the document, as a chain up to its root: pointers are only written out when something is wrong there.</summary>
internal sealed record SchemaPlace(SchemaPlace? Parent, string Name)
{
    public static SchemaPlace Root { get; } = new(Parent: null, "");

    public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;

    public SchemaPlace At(string name) => new(this, name);

    public SchemaPlace At(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The place as a JSON Pointer (RFC 6901).</summary>
    public string Pointer =>
        Parent is null
            ? ""
            : $"{Parent.Pointer}/{Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
