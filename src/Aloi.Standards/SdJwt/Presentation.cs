using System.Text;

namespace Aloi.Standards.SdJwt;

/// <summary>Chooses disclosures (RFC 9901 section 7.2).</summary>
internal static class Presentation
{
    /// <summary>The token with the chosen disclosures in the order in which it came with them; null when a claim is not there to be disclosed.</summary>
    public static string? Select(SdJwtReading reading, IReadOnlyCollection<string>? pointers, out SdJwtProblem problem)
    {
        var chosen = new HashSet<Disclosure>(ReferenceEqualityComparer.Instance);
        problem = SdJwtProblem.NoSuchClaim;
        foreach (var pointer in pointers ?? reading.DisclosedPointers)
        {
            if (reading.Disclosed.Places.FirstOrDefault(p => string.Equals(p.Pointer, pointer, StringComparison.Ordinal)) is not { } place)
            {
                return null;
            }

            Choose(place, chosen);
        }

        problem = SdJwtProblem.None;
        return Write(reading.Token, chosen);
    }

    // What lies inside another disclosure can only be shown together with it.
    private static void Choose(DisclosedPlace? place, HashSet<Disclosure> chosen)
    {
        for (; place is not null; place = place.Parent)
        {
            chosen.Add(place.Disclosure);
        }
    }

    private static string Write(SdJwtToken token, HashSet<Disclosure> chosen)
    {
        var text = new StringBuilder(token.Presented[..(token.Presented.IndexOf('~', StringComparison.Ordinal) + 1)]);
        foreach (var disclosure in token.Disclosures)
        {
            if (chosen.Contains(disclosure))
            {
                text.Append(disclosure.Text).Append('~');
            }
        }

        return text.ToString();
    }
}
