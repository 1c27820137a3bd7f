using System.Globalization;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Seed;

/// <summary>Names for as many invented people as are wanted, the same at every run.</summary>
internal static class SeedNames
{
    private static readonly string[] Given =
        "Adèle Basile Camille Denis Élise Farid Gaëlle Hugo Inès Jonas Karim Lina Malo Noémie Oscar Prune Quentin Rose Salomé Théo".Split(
            ' '
        );

    private static readonly string[] Family = (
        "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent "
        + "Fournier Morel Girard André Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry"
    ).Split(' ');

    private static readonly string[] Jobs = ["Cariste", "Soin", "Accueil", "Maintenance", "Vente", "Encadrement"];

    public static MemberRow Row(int number)
    {
        var staff = number.ToString("D6", CultureInfo.InvariantCulture);
        return new MemberRow(
            $"personne.{staff}@mille-metiers.example",
            staff,
            Given[number % Given.Length],
            Family[number / Given.Length % Family.Length],
            Jobs[number % Jobs.Length],
            number % 5 == 0 ? Language.English : Language.French
        );
    }
}
