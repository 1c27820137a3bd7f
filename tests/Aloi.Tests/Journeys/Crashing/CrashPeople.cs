using System.Globalization;
using System.Text;

namespace Aloi.Tests.Journeys.Crashing;

/// <summary>A file of facts for the forklift example, and what must come of it.</summary>
internal sealed class CrashPeople
{
    private readonly StringBuilder _rows = new("courriel;nom;prénom;exigence;date;résultat;auteur\n");
    private readonly Dictionary<string, string> _verdicts = new(StringComparer.Ordinal);

    public CrashPeople(int satisfied, int notYet, int impossible)
    {
        Add(satisfied, "satisfied", ("terrain", "acquis"), ("carnet", "1"), ("carnet", "2"), ("carnet", "3"));
        Add(notYet, "not_yet", ("carnet", "1"));
        Add(impossible, "impossible", ("terrain", "non acquis"));
    }

    public string Csv => _rows.ToString();

    public int Facts { get; private set; }

    /// <summary>The word of the report for each address.</summary>
    public IReadOnlyDictionary<string, string> Verdicts => _verdicts;

    public List<string> Satisfied => [.. _verdicts.Where(v => v.Value == "satisfied").Select(v => v.Key)];

    private void Add(int count, string verdict, params (string Requirement, string Result)[] facts)
    {
        for (var i = 0; i < count; i++)
        {
            var person = string.Create(CultureInfo.InvariantCulture, $"personne.{_verdicts.Count + 1}@example.com");
            _verdicts.Add(person, verdict);
            Add(person, "theorie", "86,5 %");
            foreach (var (requirement, result) in facts)
            {
                Add(person, requirement, requirement == "carnet" ? $"https://carnets.example/{_verdicts.Count}/{result}" : result);
            }
        }
    }

    private void Add(string person, string requirement, string result)
    {
        Facts++;
        _rows.AppendLine(
            CultureInfo.InvariantCulture,
            $"{person};Martin;Sacha;{requirement};0{1 + (Facts % 9)}/02/2026;{result};jean.roux@example.com"
        );
    }
}
