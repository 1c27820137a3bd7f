using System.Text.Json.Nodes;
using Aloi.Modules.Protocols.Reading;
using Aloi.Modules.Protocols.Writing;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>Protocols as their authors write them.</summary>
public static class ProtocolYaml
{
    /// <summary>Reads a text that is a protocol alone, with or without the leading key <c>protocol</c>. All problems at once, located.</summary>
    public static Outcome<ProtocolNode> Parse(string text, string? source = null)
    {
        var read = YamlSource.Read(text, source);
        if (!read.Succeeded)
        {
            return Outcome<ProtocolNode>.Refused(read.Problems);
        }

        var reading = new YamlReading(source);
        var node = ReadRoot(read.Value, reading);
        return node is not null && reading.Problems.Count == 0 ? node : reading.Refused<ProtocolNode>();
    }

    /// <summary>Reads the protocol inside a larger file. The problems are in the reading: while it has some, what is read is not to be used.</summary>
    public static ProtocolNode? Read(YamlValue value, YamlReading reading, string path = "protocol") =>
        new ProtocolReader(reading).Read(value, path);

    /// <summary>A protocol as text, under the key <c>protocol</c>. Parsing it gives the same protocol; printing that, the same text.</summary>
    public static string Print(ProtocolNode protocol) => YamlPrinter.Print(new JsonObject { ["protocol"] = ProtocolModel.Of(protocol) });

    private static ProtocolNode? ReadRoot(YamlValue value, YamlReading reading)
    {
        if (value is not YamlMap map || map.Find("protocol") is null)
        {
            return Read(value, reading);
        }

        var fields = new YamlFields(reading, map, "");
        var protocol = fields.Find("protocol", required: true);
        fields.RefuseOthers();
        return protocol is null ? null : Read(protocol, reading);
    }
}
