using System.Text;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Reading;

/// <summary>The leaves of one protocol: how many, and that each id is good and used once.</summary>
internal sealed class LeafRegister(YamlReading reading)
{
    private const int LongestId = 64;

    // An id is typed again in spreadsheets, where case is easily lost: two ids that differ by case alone would be confused there.
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);
    private int leaves;

    /// <summary>Counts one more leaf; too many are reported once.</summary>
    public bool MakeRoom(YamlText kind, string path)
    {
        if (++leaves == ProtocolReader.MaxLeaves + 1)
        {
            reading.Refuse(ProtocolsProblems.TooManyLeaves, kind, path, ProtocolReader.MaxLeaves);
        }

        return leaves <= ProtocolReader.MaxLeaves;
    }

    public string? Id(YamlFields fields)
    {
        var id = fields.Line("id", required: true, LongestId)?.Normalize(NormalizationForm.FormC);
        if (id is null)
        {
            return null;
        }

        var at = fields.Map.Find("id")!.Value;
        if (!IsId(id))
        {
            reading.Refuse(ProtocolsProblems.BadId, at, fields.PathOf("id"), YamlChecks.Shown(id));
            return null;
        }

        if (!lines.TryAdd(id, at.Line))
        {
            reading.Refuse(ProtocolsProblems.DuplicateId, at, fields.PathOf("id"), id, lines[id]);
            return null;
        }

        return id;
    }

    private static bool IsId(string id) => char.IsLetterOrDigit(id[0]) && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
