using System.Text;
using System.Xml;
using Aloi.Standards.Json;

namespace Aloi.Standards.Baking;

/// <summary>What comes after the name in the element of a credential, up to its end: written so that an XML reader gives back each character.</summary>
internal static class SvgElementText
{
    /// <summary>The attributes and the body; null when the credential is no text for a picture of that generation.</summary>
    internal static (string Attributes, string Body)? Write(string credential, BakedGeneration generation)
    {
        if (!IsXml(credential))
        {
            return null;
        }

        // A JWS and an address have no space around them: what comes out is trimmed, and what goes in must be what comes out.
        var isTrimmed = credential.AsSpan().Trim().Length == credential.Length;
        return CredentialForm.Of(credential) switch
        {
            TextForm.Json => (AddressAttribute(credential, generation), Quoted(credential)),
            TextForm.Jws when isTrimmed => (Attribute(credential), ""),
            TextForm.Address when isTrimmed && generation == BakedGeneration.Legacy => (Attribute(credential), ""),
            _ => null,
        };
    }

    private static string Attribute(string value)
    {
        var escaped = value
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
        return $" {SvgNames.Verify}=\"{escaped}\"";
    }

    // Open Badges 2.0, Baking: the address of a hosted assertion stands beside its JSON.
    private static string AddressAttribute(string json, BakedGeneration generation)
    {
        if (generation != BakedGeneration.Legacy)
        {
            return "";
        }

        try
        {
            using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(json));
            var id = JsonMembers.Text(document.RootElement, "id");
            return id is not null && IsXml(id) && CredentialForm.Of(id) == TextForm.Address ? Attribute(id) : "";
        }
        catch (StrictJsonException)
        {
            return "";
        }
    }

    // The end of a quotation is cut in two, and a carriage return, which a reader would turn into a line feed, is written as a reference.
    private static string Quoted(string json)
    {
        var inside = json.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)
            .Replace("\r", "]]>&#13;<![CDATA[", StringComparison.Ordinal);
        return $"<![CDATA[{inside}]]>";
    }

    private static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
