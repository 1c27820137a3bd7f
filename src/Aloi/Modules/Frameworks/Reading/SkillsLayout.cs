using Aloi.Modules.Frameworks.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Frameworks.Reading;

/// <summary>Which columns of a file say what, told from its headings: ESCO's own, ROME's own, or a list of one's own.</summary>
internal sealed record SkillsLayout(FrameworkKind Kind, string? FixedName, int Name, int Url, int Code)
{
    private const string RomePage = "https://candidat.francetravail.fr/metierscope/fiche-metier/";

    private static readonly string[] Names =
    [
        "nom",
        "name",
        "competence",
        "competences",
        "skill",
        "skills",
        "libelle",
        "intitule",
        "label",
        "titre",
        "title",
        "preferredlabel",
    ];
    private static readonly string[] Urls = ["url", "adresse", "lien", "uri", "link", "concepturi"];
    private static readonly string[] Codes = ["code", "reference", "ref", "identifiant", "id"];

    /// <summary>Null when no column can be the name.</summary>
    public static SkillsLayout? Of(IReadOnlyList<string> headings)
    {
        var keys = headings.Select(h => Slug.Of(h).Replace("-", "", StringComparison.Ordinal)).ToList();
        if (keys.IndexOf("concepturi") is var uri and >= 0 && keys.IndexOf("preferredlabel") is var label and >= 0)
        {
            return new SkillsLayout(FrameworkKind.Esco, "ESCO", label, uri, Code: -1);
        }

        if (keys.IndexOf("coderome") is var rome and >= 0)
        {
            var job = keys.IndexOf("libelleappellationlong");
            var name = job >= 0 ? job : keys.IndexOf("libellerome");
            return name < 0 ? null : new SkillsLayout(FrameworkKind.Rome, job >= 0 ? "ROME (appellations)" : "ROME", name, Url: -1, rome);
        }

        var own = keys.FindIndex(Names.Contains);
        return own < 0
            ? null
            : new SkillsLayout(FrameworkKind.Own, null, own, keys.FindIndex(Urls.Contains), keys.FindIndex(Codes.Contains));
    }

    public SkillRow Row(CsvRecord record)
    {
        var code = Cell(record, Code);
        var url = Kind == FrameworkKind.Rome && code is not null ? RomePage + Uri.EscapeDataString(code) : Cell(record, Url);
        return new SkillRow(record.Line, Cell(record, Name) ?? "", url, code);
    }

    private static string? Cell(CsvRecord record, int column) =>
        column >= 0 && column < record.Cells.Count && record.Cells[column].Length > 0 ? record.Cells[column] : null;
}

internal sealed record SkillRow(int Line, string Name, string? Url, string? Code);
