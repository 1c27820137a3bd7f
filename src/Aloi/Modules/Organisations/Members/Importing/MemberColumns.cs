using Aloi.Modules.Organisations.Members.Words;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>What a column of a list of people holds, by the names that spreadsheets and personnel programs give it.</summary>
internal static class MemberColumns
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["email"] = ["email", "e mail", "mail", "courriel", "adresse", "adresse mail", "adresse e mail", "adresse email", "adresse electronique", "email address", "e mail address"],
        ["staffNumber"] = ["matricule", "numero", "staff number", "employee number", "employee id", "identifiant", "id", "numero de matricule"],
        ["givenName"] = ["prenom", "prenoms", "given name", "first name", "firstname"],
        ["familyName"] = ["nom", "nom de famille", "family name", "last name", "lastname", "surname"],
        ["job"] = ["fonction", "poste", "emploi", "metier", "job", "job title", "intitule de poste"],
        ["language"] = ["langue", "language"],
        ["manager"] = ["responsable", "manager", "n 1", "superieur", "responsable hierarchique", "line manager"],
    };

    public static IEnumerable<string> Fields => Known.Keys;

    /// <summary>The field that a heading names; null when it names none.</summary>
    public static string? Find(string heading)
    {
        var folded = string.Join(' ', NameWords.Of(heading));
        return Known.FirstOrDefault(k => k.Value.Contains(folded, StringComparer.Ordinal)).Key;
    }
}
