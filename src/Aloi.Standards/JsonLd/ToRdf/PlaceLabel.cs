using System.Globalization;

namespace Aloi.Standards.JsonLd.ToRdf;

/// <summary>The label of a node that has none of its own, made of the byte at which its object begins in the document.</summary>
internal static class PlaceLabel
{
    // A label of the document's own that reads like this would only spoil that document: what is verified is read without places.
    private const char Mark = '\n';

    internal static string Of(int place) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{place}");

    /// <summary>The place; null for a label that the document gave.</summary>
    internal static int? Parse(string label) =>
        label.StartsWith(Mark) && int.TryParse(label.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : null;
}
