namespace Aloi.Standards.Baking;

/// <summary>What stands before the root of an XML document (XML 1.0 section 2.8).</summary>
internal static class SvgProlog
{
    /// <summary>
    /// Whether a document type is declared. Besides it only the declaration of XML, comments and instructions may stand there, and what they hold is
    /// passed over.
    /// </summary>
    internal static bool HasDocumentType(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var rest = text.AsSpan(at);
            var end =
                rest.StartsWith("<?") ? "?>"
                : rest.StartsWith("<!--") ? "-->"
                : null;
            if (end is null)
            {
                return rest.StartsWith("<!DOCTYPE");
            }

            at = text.IndexOf(end, at + 2, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }
        }

        return false;
    }
}
