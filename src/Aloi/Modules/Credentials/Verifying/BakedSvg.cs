using System.Text;
using System.Xml;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>A credential inside an SVG (Open Badges 3.0, section 5.3.2): one element <c>credential</c>, with the JSON as text or a JWS in <c>verify</c>.</summary>
internal static class BakedSvg
{
    private const string Namespace = "https://purl.imsglobal.org/ob/v3p0";
    private const string OlderNamespace = "http://openbadges.org";

    public static Outcome<ReadOnlyMemory<byte>> Open(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes, writable: false),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return Read(reader);
        }
        catch (XmlException)
        {
            return VerifyingProblems.Damaged.With();
        }
    }

    private static Outcome<ReadOnlyMemory<byte>> Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg")
        {
            return VerifyingProblems.NotAProof.With();
        }

        string? found = null;
        var isOlder = false;
        while (reader.Read())
        {
            isOlder |= reader is { NodeType: XmlNodeType.Element, NamespaceURI: OlderNamespace };
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "credential", NamespaceURI: Namespace })
            {
                continue;
            }

            if (found is not null)
            {
                return VerifyingProblems.SeveralCredentials.With();
            }

            found = reader.GetAttribute("verify") is { Length: > 0 } signed ? signed : reader.ReadElementContentAsString().Trim();
        }

        return found is { Length: > 0 } ? (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(found)
            : isOlder ? VerifyingProblems.OlderBadge.With()
            : VerifyingProblems.NoCredential.With();
    }
}
